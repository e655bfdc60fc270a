package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the tool measured, as far as it did.
 *
 * @param longestLockMs how long the longest of its locks was held
 * @param lockWaitMs how long it waited for locks itself
 */
public record Measurements(
        @Nullable Long durationMs,
        @Nullable Long longestLockMs,
        @Nullable Long lockWaitMs,
        @Nullable Long rowsAffected) {

    public static final Measurements NONE = new Measurements(null, null, null, null);

    public Measurements {
        require(notNegative(durationMs), "execution.negative");
        require(notNegative(longestLockMs), "execution.negative");
        require(notNegative(lockWaitMs), "execution.negative");
        require(notNegative(rowsAffected), "execution.negative");
    }

    /** These, and what the other knows besides. */
    Measurements or(Measurements other) {
        return new Measurements(
                durationMs == null ? other.durationMs : durationMs,
                longestLockMs == null ? other.longestLockMs : longestLockMs,
                lockWaitMs == null ? other.lockWaitMs : lockWaitMs,
                rowsAffected == null ? other.rowsAffected : rowsAffected);
    }

    boolean isWithin(Duration longest) {
        return isWithin(durationMs, longest) && isWithin(longestLockMs, longest) && isWithin(lockWaitMs, longest);
    }

    private static boolean isWithin(@Nullable Long ms, Duration longest) {
        return ms == null || ms <= longest.toMillis();
    }

    private static boolean notNegative(@Nullable Long value) {
        return value == null || value >= 0;
    }
}
