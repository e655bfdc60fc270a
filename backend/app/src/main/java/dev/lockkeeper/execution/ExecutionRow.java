package dev.lockkeeper.execution;

import dev.lockkeeper.migration.MigrationId;
import java.time.Instant;
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
        String reporter) {

    public boolean isRunning() {
        return !outcome.isEnd();
    }

    public @Nullable String duration() {
        return Durations.words(measured.durationMs());
    }

    public @Nullable String longestLock() {
        return Durations.words(measured.longestLockMs());
    }
}
