package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;

/** A member from one instant until just before another: on an override, or away. */
public record Stint(MemberId member, Instant from, Instant to) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
