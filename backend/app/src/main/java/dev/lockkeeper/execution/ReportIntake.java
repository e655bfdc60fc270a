package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.execution.ExecutionReporting.Reported;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.StatementMeasure;
import dev.lockkeeper.tenancy.Turns;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one report in: repeated, late or out of order. */
@Component
@Transactional
class ReportIntake {

    private final Executions executions;
    private final Turns turns;
    private final ProductionRun production;
    private final MigrationArchive migrations;
    private final Environments environments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportIntake(
            Executions executions,
            Turns turns,
            ProductionRun production,
            MigrationArchive migrations,
            Environments environments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.executions = executions;
        this.turns = turns;
        this.production = production;
        this.migrations = migrations;
        this.environments = environments;
        this.events = events;
        this.clock = clock;
    }

    Reported take(CurrentMember by, MigrationId id, ExecutionReport report) {
        requirePast(report);
        turns.await("execution", report.key());
        var migration = migrations.get(id);
        var environment = environments.get(report.environment());
        var known = executions.findByIdempotencyKey(report.key());
        var execution = known.orElseGet(() -> new Execution(migration, environment, report.key()));
        execution.requireSame(migration, environment);
        requireStatements(execution, report);
        requireScript(execution, report.failedIn());
        var before = execution.outcome();
        var knownIn = execution.failedIn();
        if (execution.take(report, by.id(), clock.instant())) {
            keep(migration, environment, execution, known.isEmpty());
            follow(migration, execution, before, knownIn);
            tell(by, migration, environment, execution);
        }
        return new Reported(execution.id(), known.isEmpty());
    }

    private void requireStatements(Execution execution, ExecutionReport report) {
        if (!report.statements().isEmpty()) {
            StatementMeasure.requireOf(migrations.revision(execution.revision()), report.statements());
        }
    }

    private void requireScript(Execution execution, String name) {
        require(
                name.isEmpty()
                        || migrations.revision(execution.revision()).scripts().stream()
                                .anyMatch(script -> script.direction() == Direction.UP
                                        && script.name().equals(name)),
                "execution.script-unknown",
                name);
    }

    private void requirePast(ExecutionReport report) {
        var latest = clock.instant().plus(ProductionRun.CLOCKS_DIFFER);
        require(!report.startedAt().isAfter(latest), "execution.future");
        require(report.endedAt() == null || !report.endedAt().isAfter(latest), "execution.future");
    }

    /** A start elsewhere is asked about before it is kept: how long it took would else speak against itself. */
    private void keep(MigrationSummary migration, Environment environment, Execution execution, boolean first) {
        if (first && !execution.inProduction()) {
            begin(migration, environment, execution);
        }
        executions.saveAndFlush(execution);
        if (first && execution.inProduction()) {
            begin(migration, environment, execution);
        }
    }

    private void begin(MigrationSummary migration, Environment environment, Execution execution) {
        try {
            start(migration, environment, execution);
        } catch (RuleViolation refusal) {
            throw new StartRefusal(refusal, environment.name(), execution.startedAt());
        }
    }

    private void start(MigrationSummary migration, Environment environment, Execution execution) {
        if (execution.inProduction()) {
            production.started(migration, environment, execution.startedAt());
        } else {
            production.startedElsewhere(migration, environment, execution.startedAt());
        }
    }

    private void follow(MigrationSummary migration, Execution execution, Outcome before, String knownIn) {
        if (!execution.inProduction()) {
            production.triedOut(migration, execution.outcome());
        } else if (execution.outcome().isEnd() && !before.isEnd()) {
            var at = Objects.requireNonNull(execution.endedAt());
            production.ended(migration, execution.outcome(), at, execution.failedIn());
        } else if (!execution.failedIn().equals(knownIn)) {
            production.failedIn(migration, execution.failedIn());
        }
    }

    private void tell(CurrentMember by, MigrationSummary migration, Environment environment, Execution execution) {
        events.publishEvent(new ExecutionReported(
                migration.id(),
                migration.uuid(),
                execution.id(),
                by.id(),
                environment.name(),
                execution.inProduction(),
                execution.outcome(),
                execution.startedAt(),
                execution.endedAt()));
    }
}
