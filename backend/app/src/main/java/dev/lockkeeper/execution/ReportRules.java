package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report cannot tell: of the future, or of scripts and statements that the revision does not have. */
@Component
class ReportRules {

    private final MigrationArchive migrations;
    private final Clock clock;

    ReportRules(MigrationArchive migrations, Clock clock) {
        this.migrations = migrations;
        this.clock = clock;
    }

    void requirePast(ExecutionReport report) {
        requirePast(report.startedAt());
        requirePast(report.endedAt());
        requirePast(report.signal().at());
    }

    void requireContent(Execution execution, ExecutionReport report) {
        execution.requireAgreement(report);
        if (!report.statements().isEmpty()) {
            StatementMeasure.requireOf(migrations.revision(execution.revision()), report.statements());
        }
        requireScript(execution, report.failedIn());
    }

    private void requirePast(@Nullable Instant at) {
        var latest = clock.instant().plus(ProductionRun.CLOCKS_DIFFER);
        require(at == null || !at.isAfter(latest), "execution.future");
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
}
