package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of an incident's timeline as it is sent. */
record NoteBody(
        @Schema(example = "Failed over to the second server") @NotBlank @Size(max = 5000) @Nullable
        String text,

        @Schema(description = "Absent where that is now") @Nullable
        Instant happenedAt) {}
