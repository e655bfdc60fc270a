package dev.lockkeeper.api;

import dev.lockkeeper.migration.StatementPlace;
import dev.lockkeeper.migration.WaiverRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding that somebody accepts, and why. */
record WaiverBody(
        @NotBlank @Size(max = 200) @Nullable @Schema(example = "V42__fulfilment.sql")
        String script,

        @NotNull @Min(1) @Nullable @Schema(description = "Its number in the script, as in the report.")
        Integer statement,

        @NotBlank @Size(max = 100) @Nullable @Schema(example = "drop-column")
        String rule,

        @Nullable @Schema(description = "Of the decision whose finding it is, as the finding cites it.")
        UUID guard,

        @NotBlank @Size(max = 1000) @Nullable String reason,

        @Nullable @Schema(description = "The last day on which it holds; it does not end when absent.")
        LocalDate until) {

    WaiverRequest asked() {
        return new WaiverRequest(
                new StatementPlace(Objects.requireNonNull(script), Objects.requireNonNull(statement)),
                Objects.requireNonNull(rule),
                guard,
                Objects.requireNonNull(reason),
                until);
    }
}
