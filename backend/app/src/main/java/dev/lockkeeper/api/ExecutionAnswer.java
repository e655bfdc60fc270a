package dev.lockkeeper.api;

import dev.lockkeeper.api.ExecutionBody.ToolBody;
import dev.lockkeeper.execution.ExecutionRow;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Prospect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API tells of an execution. */
record ExecutionAnswer(
        UUID id,
        String key,
        String migration,
        String environment,
        boolean production,
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        @Nullable Long durationMs,
        @Nullable Long longestLockMs,
        @Nullable Long lockWaitMs,
        @Nullable Long rowsAffected,
        ToolBody tool,
        String reportedBy,
        @Nullable String failedIn,
        List<MeasureBody> statements,
        Instant heardAt,
        @Nullable RunProgressBody progress,
        @Nullable Long expectedMs,
        @Nullable JudgementAnswer objective) {

    static ExecutionAnswer of(ExecutionRow row) {
        return new ExecutionAnswer(
                row.id(),
                row.key(),
                row.migration().toString(),
                row.environmentName(),
                row.production(),
                row.startedAt(),
                row.endedAt(),
                row.outcome(),
                row.measured().durationMs(),
                row.measured().longestLockMs(),
                row.measured().lockWaitMs(),
                row.measured().rowsAffected(),
                ToolBody.of(row.tool()),
                row.reporter(),
                row.failedIn().isEmpty() ? null : row.failedIn(),
                MeasureBody.of(row.statements()),
                row.heardAt(),
                RunProgressBody.of(row.progress()),
                expected(row.prospect()),
                JudgementAnswer.of(row.judgement()));
    }

    private static @Nullable Long expected(@Nullable Prospect prospect) {
        return prospect == null || prospect.expected() == null
                ? null
                : prospect.expected().toMillis();
    }
}
