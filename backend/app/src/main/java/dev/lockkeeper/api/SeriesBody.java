package dev.lockkeeper.api;

import dev.lockkeeper.migration.PlanPlace;
import dev.lockkeeper.migration.Revision;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose plan becomes a series, and on what terms. */
record SeriesBody(
        @NotBlank @Size(max = 200) @Nullable @Schema(example = "V42__fulfilment.sql")
        String script,

        @NotNull @Min(1) @Nullable @Schema(description = "Its number in the script, as in the report.")
        Integer statement,

        @NotBlank @Size(max = 100) @Nullable @Schema(description = "Whose plan it is.", example = "set-not-null-scan")
        String rule,

        @NotNull @Min(1) @Nullable @Schema(description = "The revision that the report was about.")
        Integer revision,

        @Nullable
        @Schema(description = "Whether the first step stands in the place of the statement; false when absent.")
        Boolean replace,

        @Nullable
        @Size(max = 200)
        @Schema(description = "The name of the member who sees to what has to wait; you, or who answers for you.")
        String owner,

        @Nullable @Size(max = 100) @Schema(description = "By when, for each step that waits; as proposed when absent.")
        List<@NotNull LocalDate> due) {

    int seen() {
        return Objects.requireNonNull(revision);
    }

    Optional<PlanPlace> place(Revision looked) {
        return PlanPlace.of(
                looked,
                Objects.requireNonNull(script),
                Objects.requireNonNull(statement),
                Objects.requireNonNull(rule));
    }

    boolean replaces() {
        return Boolean.TRUE.equals(replace);
    }
}
