package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.PlannedRun;
import java.time.Duration;
import java.time.Instant;

/** When and where a migration is to run, and how long it is expected to. */
record PlannedTime(MigrationSummary migration, Destination where, Instant at, ExpectedTime expected) {

    Instant until() {
        return expected.end(at);
    }

    PlannedRun run() {
        return new PlannedRun(migration.database(), migration.tier(), where, expected);
    }

    /** How long nothing runs between the two; negative where they run at the same time. */
    Duration apart(PlannedTime other) {
        return at.isBefore(other.at) ? Duration.between(until(), other.at) : Duration.between(other.until(), at);
    }
}
