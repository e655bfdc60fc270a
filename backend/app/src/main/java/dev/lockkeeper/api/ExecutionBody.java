package dev.lockkeeper.api;

import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Signal;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.migration.StatementMeasure;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tool sends of an execution. */
record ExecutionBody(
        @Schema(
                description = "Your own name of this execution, such as the CI job's number. The same key is the same"
                        + " execution, however often you report it.",
                example = "deploy-4711/M-42")
        @NotBlank
        @Size(max = 200)
        @Nullable
        String key,

        @Schema(description = "The environment's name, as in the catalogue", example = "production")
        @NotBlank
        @Size(max = 100)
        @Nullable
        String environment,

        @NotNull @Nullable Instant startedAt,

        @Schema(description = "Absent exactly while the outcome is RUNNING") @Nullable
        Instant endedAt,

        @NotNull @Nullable Outcome outcome,

        @Schema(description = "Where absent, the time between start and end") @PositiveOrZero @Nullable
        Long durationMs,

        @Schema(description = "How long the longest of its locks was held") @PositiveOrZero @Nullable
        Long longestLockMs,

        @Schema(description = "How long it waited for locks itself") @PositiveOrZero @Nullable
        Long lockWaitMs,

        @PositiveOrZero @Nullable Long rowsAffected,

        @NotNull @Valid @Nullable ToolBody tool,

        @Schema(
                description = "The script that it failed in: what those before it leave open is promised",
                example = "02.sql")
        @Size(max = 200)
        @Nullable
        String failedIn,

        @Schema(description = "What was measured of single statements")
        @Valid
        @Size(max = StatementMeasure.MOST)
        @Nullable
        List<@NotNull MeasureBody> statements,

        @Schema(
                description = "Your own name of this one report: sent again, it is known by it. Where absent, the same"
                        + " content is the same report.",
                example = "deploy-4711/M-42/7")
        @Size(max = 200)
        @Nullable
        String report,

        @Schema(
                description = "When you say this, by your own clock. Where absent, the end that it tells of, else the"
                        + " start. Of reports that differ the later one counts.")
        @Nullable
        Instant at,

        @Schema(description = "How far it has come; for pages that are watched") @Valid @Nullable
        RunProgressBody progress) {

    /** What ran the SQL. */
    record ToolBody(
            @Schema(example = "Flyway") @NotBlank @Size(max = 100) @Nullable
            String name,

            @Schema(example = "12.4.0") @Size(max = 100) @Nullable
            String version) {

        static ToolBody of(Tool tool) {
            return new ToolBody(tool.name(), tool.version());
        }

        Tool toTool() {
            return new Tool(Objects.requireNonNull(name), version == null ? "" : version);
        }
    }

    ExecutionReport toReport(UUID environmentId) {
        var told = new ExecutionReport(
                Objects.requireNonNull(key),
                environmentId,
                Objects.requireNonNull(startedAt),
                endedAt,
                Objects.requireNonNull(outcome),
                new Measurements(durationMs, longestLockMs, lockWaitMs, rowsAffected),
                Objects.requireNonNull(tool).toTool(),
                failedIn == null ? "" : failedIn,
                MeasureBody.measures(statements));
        return told.saying(
                new Signal(report == null ? "" : report, at, progress == null ? null : progress.toProgress()));
    }
}
