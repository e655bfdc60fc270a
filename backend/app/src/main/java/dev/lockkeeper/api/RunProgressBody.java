package dev.lockkeeper.api;

import dev.lockkeeper.execution.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far an execution has come. */
record RunProgressBody(
        @Schema(description = "Counted in what your tool counts: statements, rows, batches", example = "3")
        @NotNull
        @PositiveOrZero
        @Nullable
        Long done,

        @Schema(description = "How many there will be, where that is known", example = "7") @Positive @Nullable
        Long total,

        @Schema(description = "What it is at", example = "02.sql") @Size(max = 200) @Nullable
        String doing) {

    static @Nullable RunProgressBody of(@Nullable Progress progress) {
        return progress == null
                ? null
                : new RunProgressBody(
                        progress.done(), progress.total(), progress.doing().isEmpty() ? null : progress.doing());
    }

    Progress toProgress() {
        return new Progress(Objects.requireNonNull(done), total, doing == null ? "" : doing);
    }
}
