package dev.lockkeeper.execution;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.execution.ExecutionReporting.Reported;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.Turns;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one report in: repeated, late or out of order. */
@Component
@Transactional
class ReportIntake {

    private final Executions executions;
    private final ToldExecutions told;
    private final ReportRules rules;
    private final Turns turns;
    private final ProductionRun production;
    private final MigrationArchive migrations;
    private final Environments environments;
    private final ApplicationEventPublisher events;

    ReportIntake(
            Executions executions,
            ToldExecutions told,
            ReportRules rules,
            Turns turns,
            ProductionRun production,
            MigrationArchive migrations,
            Environments environments,
            ApplicationEventPublisher events) {
        this.executions = executions;
        this.told = told;
        this.rules = rules;
        this.turns = turns;
        this.production = production;
        this.migrations = migrations;
        this.environments = environments;
        this.events = events;
    }

    Reported take(CurrentMember by, MigrationId id, ExecutionReport report) {
        rules.requirePast(report);
        turns.await("execution", report.key());
        var migration = migrations.get(id);
        var environment = environments.get(report.environment());
        var known = executions.findByIdempotencyKey(report.key());
        if (known.isEmpty()) {
            return begin(by, migration, environment, report);
        }
        var execution = known.get();
        execution.requireSame(migration, environment);
        if (!told.knows(execution, report)) {
            add(by, migration, environment, execution, report);
        }
        return new Reported(execution.id(), false);
    }

    private Reported begin(
            CurrentMember by, MigrationSummary migration, Environment environment, ExecutionReport report) {
        // It is asked about before it is kept: how long it took would else speak against itself.
        var revision = start(migration, environment, report);
        var execution = new Execution(migration, revision, environment, report.key());
        rules.requireContent(execution, report);
        told.begin(migration, execution, report, by.id());
        follow(migration, execution, null);
        tell(by, migration, environment, execution);
        return new Reported(execution.id(), true);
    }

    private void add(
            CurrentMember by,
            MigrationSummary migration,
            Environment environment,
            Execution execution,
            ExecutionReport report) {
        rules.requireContent(execution, report);
        var before = execution.told();
        told.add(execution, report, by.id());
        if (!execution.told().equals(before)) {
            follow(migration, execution, before);
        }
        if (execution.told().isNewsAfter(before)) {
            tell(by, migration, environment, execution);
        }
    }

    /** Answers the revision that started. */
    private UUID start(MigrationSummary migration, Environment environment, ExecutionReport report) {
        try {
            return environment.production()
                    ? production.started(migration, environment, report)
                    : production.startedElsewhere(migration, environment, report.startedAt());
        } catch (RuleViolation refusal) {
            throw new StartRefusal(refusal, environment.name(), report.startedAt());
        }
    }

    private void follow(MigrationSummary migration, Execution execution, @Nullable Told before) {
        var told = execution.told();
        if (!execution.inProduction()) {
            production.triedOut(migration, execution.outcome());
            return;
        }
        if (before == null || told.movesOtherwiseThan(before)) {
            production.follow(migration, execution);
        }
        if (before != null && before.outcome().isEnd() && !told.failedIn().equals(before.failedIn())) {
            production.failedIn(migration, told.failedIn());
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
