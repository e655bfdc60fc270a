package dev.lockkeeper.api;

import dev.lockkeeper.migration.StatementMeasure;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Setting;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tool sends of a rehearsal. */
record RehearsalBody(
        @Schema(
                description = "Your own name of this rehearsal, such as the CI job's number. The same key is the same"
                        + " rehearsal, however often you report it.",
                example = "nightly-311/M-42")
        @NotBlank
        @Size(max = 200)
        @Nullable
        String key,

        @Schema(description = "The number of the revision that was rehearsed", example = "2")
        @NotNull
        @Positive
        @Nullable
        Integer revision,

        @Schema(description = "Where, as your people call it", example = "restored copy on stage-3")
        @NotBlank
        @Size(max = 200)
        @Nullable
        String place,

        @Schema(description = "PostgreSQL's version there", example = "18.1") @NotBlank @Size(max = 100) @Nullable
        String serverVersion,

        @Schema(description = "What was in it, in words", example = "last night's backup, 80 million orders")
        @Size(max = 1000)
        @Nullable
        String data,

        @Schema(
                description = "How many rows the largest table had that the revision works on. Where they are at least"
                        + " half as many as the catalogue knows, it counts how long it took, though the linter reckons"
                        + " with more.",
                example = "80000000")
        @PositiveOrZero
        @Nullable
        Long rows,

        @NotNull @Nullable Instant startedAt,
        @NotNull @PositiveOrZero @Nullable Long durationMs,

        @Schema(description = "How long the longest of its locks was held") @PositiveOrZero @Nullable
        Long longestLockMs,

        @NotNull @Nullable RehearsalOutcome outcome,
        @Size(max = 2000) @Nullable String note,

        @Schema(description = "What was measured of single statements")
        @Valid
        @Size(max = StatementMeasure.MOST)
        @Nullable
        List<@NotNull MeasureBody> statements) {

    RehearsalReport toReport() {
        return new RehearsalReport(
                Objects.requireNonNull(key),
                Objects.requireNonNull(revision),
                new Setting(
                        Objects.requireNonNull(place), Objects.requireNonNull(serverVersion), orNothing(data), rows),
                Objects.requireNonNull(startedAt),
                Objects.requireNonNull(durationMs),
                longestLockMs,
                Objects.requireNonNull(outcome),
                orNothing(note),
                MeasureBody.measures(statements));
    }

    private static String orNothing(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
