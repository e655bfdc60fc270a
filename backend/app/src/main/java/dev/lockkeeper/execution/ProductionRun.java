package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Scheduling;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What production says moves the migration itself. */
@Component
class ProductionRun {

    /** Clocks of different machines differ a little, and people type minutes. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final MigrationLifecycle lifecycle;
    private final Scheduling scheduling;

    ProductionRun(MigrationLifecycle lifecycle, Scheduling scheduling) {
        this.lifecycle = lifecycle;
        this.scheduling = scheduling;
    }

    /** The timeline stays in order where the reporter's clock is behind ours. */
    void started(MigrationSummary migration, Environment where, Instant at) {
        requireOpenGate(migration, at);
        scheduling.requireStartable(migration, Destination.of(where), at, CLOCKS_DIFFER);
        lifecycle.started(migration.id(), later(at, migration.changedAt()));
    }

    /** Elsewhere no gate is asked: only windows, freezes and busy hours that hold there. */
    void startedElsewhere(MigrationSummary migration, Environment where, Instant at) {
        scheduling.requireStartable(migration, Destination.of(where), at, CLOCKS_DIFFER);
    }

    /** How long it took elsewhere says how long it will take: what waits for a time asks again. */
    void triedOut(MigrationSummary migration, Outcome outcome) {
        if (outcome == Outcome.SUCCEEDED && migration.status().isBeforeExecution()) {
            lifecycle.reconsider(migration.id());
        }
    }

    /** Said later than that it failed. */
    void failedIn(MigrationSummary migration, String script) {
        lifecycle.failedIn(migration.id(), script);
    }

    void ended(MigrationSummary migration, Outcome outcome, Instant at, String failedIn) {
        lifecycle.ended(migration.id(), outcome.inProduction(), later(at, migration.changedAt()), failedIn);
    }

    private static void requireOpenGate(MigrationSummary migration, Instant at) {
        var status = migration.status();
        var number = migration.number();
        require(status != MigrationStatus.EXECUTING, "execution.runs-already", number);
        require(!status.isEnded(), "execution.migration-ended", number);
        require(
                status == MigrationStatus.APPROVED || status == MigrationStatus.SCHEDULED,
                "execution.gate-closed",
                number);
        require(!at.isBefore(migration.changedAt().minus(CLOCKS_DIFFER)), "execution.before-approval", number);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
