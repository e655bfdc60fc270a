package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Instant;

/** When and where a migration is to run. */
record PlannedTime(MigrationSummary migration, Destination where, Instant at) {}
