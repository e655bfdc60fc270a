package dev.lockkeeper.execution;

import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.MeasuredRun;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An execution as pages and other rooms show it.
 *
 * @param heardAt when the latest report of it came in
 * @param progress how far it has come while it runs; null where nobody says, and once it has ended
 * @param prospect null of executions from before this was kept
 * @param judgement null while it runs, and where no objective speaks of it
 */
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
        List<StatementMeasure> statements,
        Instant heardAt,
        @Nullable Progress progress,
        @Nullable Prospect prospect,
        @Nullable Judgement judgement) {

    public boolean isRunning() {
        return !outcome.isEnd();
    }

    public boolean missedObjective() {
        return judgement != null && judgement.verdict() == Judgement.Verdict.MISSED;
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

    public @Nullable String lockWait() {
        return Durations.words(measured.lockWaitMs());
    }
}
