package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured, as far as it did.
 *
 * @param longestLockMs how long the longest of the locks was held
 */
public record Measure(
        @Nullable Long durationMs,
        @Nullable Long longestLockMs,
        @Nullable Long rows) {

    public Measure {
        var negative =
                Stream.of(known(durationMs), known(longestLockMs), known(rows)).anyMatch(value -> value < 0);
        require(!negative, "measure.negative");
    }

    private static long known(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
