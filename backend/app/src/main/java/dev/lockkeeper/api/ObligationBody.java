package dev.lockkeeper.api;

import dev.lockkeeper.obligation.ObligationKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise as it is sent. */
record ObligationBody(
        @NotNull @Nullable ObligationKind kind,

        @Schema(example = "Remove the dual write into orders_v2") @NotBlank @Size(max = 200) @Nullable
        String title,

        @Schema(description = "A member's identifier; absent: whoever answers for the token") @Nullable
        UUID owner,

        @NotNull @Nullable LocalDate due,

        @Schema(description = "What it is about", example = "M-42") @Pattern(regexp = "[MDI]-[1-9][0-9]{0,8}") @Nullable
        String about,

        @Schema(description = "The name of a registered database; absent: any") @Size(max = 200) @Nullable
        String database,

        @Schema(description = "Without the schema where that is public", example = "orders") @Size(max = 200) @Nullable
        String table,

        @Schema(description = "The constraint, column, view, trigger or index", example = "orders_total")
        @Size(max = 200)
        @Nullable
        String object) {}
