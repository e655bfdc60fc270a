package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.Instant;

/**
 * A step that production took, as its executions tell it.
 *
 * @param failedIn the script that it failed in; empty where it did not, or nobody says
 */
public record ProductionStep(MigrationStatus to, Instant at, String failedIn) {

    public ProductionStep {
        require(to.isToldByProduction(), "migration.no-outcome");
    }

    boolean is(ToldStep known) {
        return to == known.to() && at.equals(known.at());
    }

    String reason() {
        return failedIn.isEmpty() ? "" : "In " + failedIn + ".";
    }
}
