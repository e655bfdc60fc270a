package dev.lockkeeper.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a migration as its timeline tells it; without an actor the gate or a report moved it. */
public record TimelineEntry(
        @Nullable MigrationStatus from,
        MigrationStatus to,
        @Nullable String actor,
        String reason,
        Instant at,
        int revision) {}
