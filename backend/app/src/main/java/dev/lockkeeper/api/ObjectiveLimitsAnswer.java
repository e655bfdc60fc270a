package dev.lockkeeper.api;

import dev.lockkeeper.execution.ObjectiveLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an objective asks of an execution; what it does not ask is absent. */
record ObjectiveLimitsAnswer(
        @Schema(description = "How long it takes at most") @Nullable
        Long durationMs,

        @Schema(description = "How long the longest of its locks is held at most") @Nullable
        Long longestLockMs,

        @Schema(description = "Whether it begins and ends inside a window, where there are any")
        boolean insideWindow) {

    static ObjectiveLimitsAnswer of(ObjectiveLimits limits) {
        return new ObjectiveLimitsAnswer(limits.durationMs(), limits.lockMs(), limits.insideWindow());
    }
}
