package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What shows that a promise was kept. */
record EvidenceBody(
        @Schema(description = "The migration that did it, or a note", example = "M-45")
        @NotBlank
        @Size(max = 2000)
        @Nullable
        String evidence) {}
