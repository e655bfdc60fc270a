package dev.lockkeeper.api;

import dev.lockkeeper.incident.Cause;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags for many incidents at once. */
record TaggingBody(
        @Schema(example = "[3, 4, 7]") @NotNull @Size(max = 200) @Nullable
        List<@NotNull Integer> incidents,

        @Schema(description = "Suspected of all of them; absent, their causes stay as they are") @Nullable
        Cause cause,

        @Schema(description = "Added to what they are tagged with", example = "[\"missing index\"]")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Size(max = 40) String> tags) {}
