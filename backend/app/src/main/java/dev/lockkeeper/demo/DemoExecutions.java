package dev.lockkeeper.demo;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports how approved migrations ran: first in staging, then in production. */
@Component
class DemoExecutions {

    private static final Tool TOOL = new Tool("Flyway", "12.4");

    private final ExecutionReporting reporting;
    private final MigrationArchive archive;
    private final DemoIncidents incidents;

    DemoExecutions(ExecutionReporting reporting, MigrationArchive archive, DemoIncidents incidents) {
        this.reporting = reporting;
        this.archive = archive;
        this.incidents = incidents;
    }

    void expect(DemoStage stage, MigrationId id, DemoChange change) {
        var operator = stage.pick(stage.staff().engineers());
        stage.agenda().after(stage.delay(4), operator, () -> {
            run(stage, operator, id, change, stage.ground().staging(), "staging", Outcome.SUCCEEDED);
            stage.agenda()
                    .after(
                            stage.delay(16 - 8 * stage.progress()),
                            operator,
                            () -> inProduction(stage, operator, id, change));
        });
    }

    private void inProduction(DemoStage stage, CurrentMember operator, MigrationId id, DemoChange change) {
        if (!DemoReviews.READY.contains(archive.get(id).status())) {
            return;
        }
        var outcome = outcome(stage);
        run(stage, operator, id, change, stage.ground().production(), "production", outcome);
        incidents.consider(stage, id, change, outcome);
    }

    private static Outcome outcome(DemoStage stage) {
        if (stage.happens(0.07 - 0.05 * stage.progress())) {
            return stage.happens(0.5) ? Outcome.FAILED : Outcome.ROLLED_BACK;
        }
        return Outcome.SUCCEEDED;
    }

    /** Reported when it began, and again when it had ended, a little in the past. */
    private void run(
            DemoStage stage,
            CurrentMember operator,
            MigrationId id,
            DemoChange change,
            UUID environment,
            String name,
            Outcome outcome) {
        var lasted = duration(stage, change, name);
        var ended = stage.agenda().now().minusSeconds(20);
        var started = ended.minus(lasted);
        var key = stage.plan().slug() + "-" + id + "-" + name;
        reporting.report(operator, id, report(key, environment, started, null, Outcome.RUNNING, Measurements.NONE));
        reporting.report(operator, id, report(key, environment, started, ended, outcome, measured(stage, lasted)));
    }

    private static ExecutionReport report(
            String key,
            UUID environment,
            Instant started,
            @Nullable Instant ended,
            Outcome outcome,
            Measurements measured) {
        return new ExecutionReport(key, environment, started, ended, outcome, measured, TOOL);
    }

    /** Larger tables take longer; staging holds a tenth of the rows. */
    private static Duration duration(DemoStage stage, DemoChange change, String environment) {
        var rows = environment.equals("staging")
                ? change.table().rows() / 10
                : change.table().rows();
        var online = !change.scripts().get(0).inTransaction();
        var millis = 40 + (online ? rows * 0.004 : 3) * (0.7 + stage.chance().nextDouble() * 0.6);
        return Duration.ofMillis((long) millis);
    }

    private static Measurements measured(DemoStage stage, Duration lasted) {
        var waited = (long) (stage.chance().nextDouble() * stage.chance().nextDouble() * 900);
        return new Measurements(lasted.toMillis(), Math.min(lasted.toMillis(), 2 + waited / 4), waited, 0L);
    }
}
