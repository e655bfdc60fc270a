package dev.lockkeeper.api;

import dev.lockkeeper.migration.StatementPlace;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding that somebody accepts, and why. */
record WaiverBody(
        @NotBlank @Size(max = 200) @Nullable @Schema(example = "V42__fulfilment.sql")
        String script,

        @NotNull @Min(1) @Nullable @Schema(description = "Its number in the script, as in the report.")
        Integer statement,

        @NotBlank @Size(max = 100) @Nullable @Schema(example = "drop-column")
        String rule,

        @NotBlank @Size(max = 1000) @Nullable String reason,

        @Nullable @Schema(description = "The last day on which it holds; it does not end when absent.")
        LocalDate until) {

    StatementPlace place() {
        return new StatementPlace(Objects.requireNonNull(script), Objects.requireNonNull(statement));
    }

    String what() {
        return Objects.requireNonNull(rule);
    }

    String because() {
        return Objects.requireNonNull(reason);
    }
}
