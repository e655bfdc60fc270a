package dev.lockkeeper.execution;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.migration.MigrationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something new was told of an execution: that it runs, how it ended, or a correction. */
public record ExecutionReported(
        MigrationId id,
        UUID migration,
        ExecutionId execution,
        MemberId actor,
        String environment,
        boolean production,
        Outcome outcome,
        Instant startedAt,
        @Nullable Instant endedAt)
        implements Audited {

    @Override
    public String action() {
        return "execution.reported";
    }

    @Override
    public String subject() {
        return id.toString();
    }

    @Override
    public String detail() {
        return environment + ": " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
