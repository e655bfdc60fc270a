package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.UUID;

/** A step that production took, as the timeline has it by now. */
record ToldStep(UUID id, MigrationStatus from, MigrationStatus to, Instant at) {}
