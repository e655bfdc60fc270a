package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what tools and people say of executions: repeated, late and out of order. */
@Service
@Transactional
public class ExecutionReporting {

    /** The execution that a report is about, and whether the report was the first to tell of it. */
    public record Reported(ExecutionId id, boolean first) {}

    private final Executions executions;
    private final ReportTurns turns;
    private final ProductionRun production;
    private final MigrationArchive migrations;
    private final Environments environments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExecutionReporting(
            Executions executions,
            ReportTurns turns,
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

    @EngineersMay
    public Reported report(CurrentMember by, MigrationId id, ExecutionReport report) {
        requirePast(report);
        turns.await(report.key());
        var migration = migrations.get(id);
        var environment = environments.get(report.environment());
        var known = executions.findByIdempotencyKey(report.key());
        var execution = known.orElseGet(() -> new Execution(migration, environment, report.key()));
        execution.requireSame(migration, environment);
        requireScript(migration, report.failedIn());
        var before = execution.outcome();
        if (execution.take(report, by.id(), clock.instant())) {
            executions.saveAndFlush(execution);
            if (known.isEmpty()) {
                begin(migration, environment, execution);
            }
            follow(migration, execution, before, report.failedIn());
            tell(by, migration, environment, execution);
        }
        return new Reported(execution.id(), known.isEmpty());
    }

    private void requirePast(ExecutionReport report) {
        var latest = clock.instant().plus(ProductionRun.CLOCKS_DIFFER);
        require(!report.startedAt().isAfter(latest), "execution.future");
        require(report.endedAt() == null || !report.endedAt().isAfter(latest), "execution.future");
    }

    private void requireScript(MigrationSummary migration, String name) {
        require(
                name.isEmpty()
                        || migrations.revision(migration.revision()).scripts().stream()
                                .anyMatch(script -> script.direction() == Direction.UP
                                        && script.name().equals(name)),
                "execution.script-unknown",
                name);
    }

    private void begin(MigrationSummary migration, Environment environment, Execution execution) {
        if (execution.inProduction()) {
            production.started(migration, environment, execution.startedAt());
        } else {
            production.triedOut(migration, environment, execution.startedAt());
        }
    }

    private void follow(MigrationSummary migration, Execution execution, Outcome before, String failedIn) {
        if (execution.inProduction() && execution.outcome().isEnd() && !before.isEnd()) {
            production.ended(migration, execution.outcome(), Objects.requireNonNull(execution.endedAt()), failedIn);
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
