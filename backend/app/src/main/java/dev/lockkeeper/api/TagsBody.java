package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an incident is tagged with from now on. */
record TagsBody(
        @Schema(example = "[\"missing index\", \"lock contention\"]") @NotNull @Size(max = 100) @Nullable
        List<@NotNull @Size(max = 40) String> tags) {}
