package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.ProductionCourse;
import dev.lockkeeper.migration.Scheduling;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What production says moves the migration itself. */
@Component
class ProductionRun {

    /** Clocks of different machines differ a little, and people type minutes. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final MigrationLifecycle lifecycle;
    private final ProductionCourse course;
    private final Scheduling scheduling;
    private final Executions executions;

    ProductionRun(MigrationLifecycle lifecycle, ProductionCourse course, Scheduling scheduling, Executions executions) {
        this.lifecycle = lifecycle;
        this.course = course;
        this.scheduling = scheduling;
        this.executions = executions;
    }

    /** The revision that ran: by how the migration stood when it started, whatever has become of it since. */
    UUID started(MigrationSummary migration, Environment where, ExecutionReport report) {
        lifecycle.hold(migration.id());
        requirePlace(migration, where, report);
        var at = report.startedAt();
        var ran = course.startable(migration.id(), at, CLOCKS_DIFFER);
        require(ran.isPresent(), refusal(migration, at), migration.number());
        scheduling.requireStartable(migration, Destination.of(where), at, CLOCKS_DIFFER);
        return ran.orElseThrow();
    }

    /** Who says a time before the approval has typed a wrong one. */
    private static String refusal(MigrationSummary migration, Instant at) {
        var open = migration.status() == MigrationStatus.APPROVED || migration.status() == MigrationStatus.SCHEDULED;
        return open && at.isBefore(migration.changedAt().minus(CLOCKS_DIFFER))
                ? "execution.before-approval"
                : "execution.gate-closed";
    }

    /** Elsewhere no gate is asked: only windows, freezes and busy hours that hold there. */
    UUID startedElsewhere(MigrationSummary migration, Environment where, Instant at) {
        scheduling.requireStartable(migration, Destination.of(where), at, CLOCKS_DIFFER);
        return course.revisionAt(migration.uuid(), at.plus(CLOCKS_DIFFER));
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

    /** As all of its executions there tell by now. One of an earlier revision tells nothing of what stands there now. */
    void follow(MigrationSummary migration, Execution told) {
        if (told.revision().equals(migration.revision())) {
            lifecycle.hold(migration.id());
            var steps = ToldSteps.of(
                    executions.findByMigrationIdAndRevisionIdAndProductionTrue(migration.uuid(), migration.revision()));
            course.follow(migration.id(), steps, CLOCKS_DIFFER);
        }
    }

    /** Where it runs, nothing else of it starts; where it has succeeded, and once it was undone, it is over. */
    private void requirePlace(MigrationSummary migration, Environment where, ExecutionReport report) {
        for (var other : executions.findByMigrationIdAndProductionTrue(migration.uuid())) {
            var here = other.environment().equals(where.id());
            require(!here || !other.overlaps(report), "execution.runs-already", migration.number());
            var over = here && other.outcome() == Outcome.SUCCEEDED || other.outcome() == Outcome.ROLLED_BACK;
            require(
                    !over || report.startedAt().isBefore(other.startedAt()),
                    "execution.migration-ended",
                    migration.number());
        }
    }
}
