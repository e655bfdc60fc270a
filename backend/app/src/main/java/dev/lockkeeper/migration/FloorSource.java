package dev.lockkeeper.migration;

import dev.lockkeeper.risk.FloorFacts;

/** Knows something around a migration that a policy's floors may ask for. Rooms that do implement it. */
public interface FloorSource {

    FloorFacts of(FloorSubject subject);
}
