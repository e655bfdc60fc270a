package dev.lockkeeper.execution;

import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.MeasuredRun;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An execution as pages and other rooms show it. */
public record ExecutionRow(
        UUID id,
        String key,
        MigrationId migration,
        UUID migrationUuid,
        String title,
        UUID environment,
        String environmentName,
        boolean production,
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        Measurements measured,
        Tool tool,
        String reporter,
        String failedIn,
        List<StatementMeasure> statements) {

    public boolean isRunning() {
        return !outcome.isEnd();
    }

    public List<StatementMeasure> slowest() {
        return StatementMeasure.slowest(statements);
    }

    MeasuredRun asEvidence() {
        var whole = new Measure(measured.durationMs(), measured.longestLockMs(), measured.rowsAffected());
        return new MeasuredRun("execution", id, environmentName, startedAt, whole, statements);
    }

    public @Nullable String duration() {
        return Durations.words(measured.durationMs());
    }

    public @Nullable String longestLock() {
        return Durations.words(measured.longestLockMs());
    }
}
