package dev.lockkeeper.api;

import dev.lockkeeper.obligation.ProgressReport;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a job sends of itself. */
record ProgressBody(
        @Schema(description = "By the job's own clock") @NotNull @Nullable
        Instant at,

        @Schema(description = "The job's own count of its reports; the higher one is the later")
        @PositiveOrZero
        @Nullable
        Long sequence,

        @PositiveOrZero @Nullable Long batch,

        @Schema(description = "Where it would go on", example = "id 410000") @Size(max = 500) @Nullable
        String checkpoint,

        @NotNull @PositiveOrZero @Nullable Long rowsDone,
        @PositiveOrZero @Nullable Long rowsTotal,

        @Schema(description = "Absent: reckoned from the reports") @PositiveOrZero @Nullable
        Double rowsPerSecond,

        @Schema(description = "How many rows differ between the two places; absent: nobody has compared")
        @PositiveOrZero
        @Nullable
        Long driftCount) {

    ProgressReport toReport() {
        return new ProgressReport(
                Objects.requireNonNull(at),
                sequence == null ? 0 : sequence,
                batch,
                checkpoint == null ? "" : checkpoint,
                Objects.requireNonNull(rowsDone),
                rowsTotal,
                rowsPerSecond,
                driftCount);
    }
}
