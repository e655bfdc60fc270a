package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A migration that an incident is linked to. */
record CausedBody(
        @Schema(example = "M-42") @NotNull @Pattern(regexp = "M-[1-9][0-9]{0,8}") @Nullable
        String migration,

        @Schema(description = "Whether it is held to have caused it; else it was near it")
        boolean causal) {

    int number() {
        return Integer.parseInt(Objects.requireNonNull(migration).substring(2));
    }
}
