package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/**
 * What an objective asks of an execution.
 *
 * @param durationMs how long it takes at most; null where that is not asked
 * @param lockMs how long the longest of its locks is held at most; null as above
 * @param insideWindow whether it begins and ends within windows that hold there; where there are none, any time will do
 */
public record ObjectiveLimits(
        @Nullable Long durationMs, @Nullable Long lockMs, boolean insideWindow) {

    public ObjectiveLimits {
        require(durationMs != null || lockMs != null || insideWindow, "objective.asks-nothing");
        require(durationMs == null || durationMs > 0, "objective.limit");
        require(lockMs == null || lockMs >= 0, "objective.limit");
    }

    public @Nullable String duration() {
        return Durations.words(durationMs);
    }

    public @Nullable String lock() {
        return Durations.words(lockMs);
    }
}
