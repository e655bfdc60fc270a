package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a migration is to run. */
record ScheduleBody(
        @Schema(description = "Absent to take it back", example = "2026-03-16T19:30:00Z") @Nullable
        Instant at,

        @Schema(description = "The environment's name, as in the catalogue; absent for production", example = "staging")
        @Size(max = 80)
        @Nullable
        String environment) {}
