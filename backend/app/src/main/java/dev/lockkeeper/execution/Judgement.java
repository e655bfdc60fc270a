package dev.lockkeeper.execution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an execution that ended kept to of its objective.
 *
 * @param misses what it missed; a failure is a miss whatever was measured
 * @param unmeasured whether nothing was missed, and something that is asked for was not measured: it kept to the rest
 */
public record Judgement(ObjectiveLimits limits, Set<Miss> misses, boolean unmeasured) {

    /** How an objective was kept. */
    public enum Verdict {
        MET,
        MISSED,
        UNMEASURED
    }

    public Judgement {
        misses = Collections.unmodifiableSet(misses.isEmpty() ? EnumSet.noneOf(Miss.class) : EnumSet.copyOf(misses));
    }

    /**
     * Of one that has ended.
     *
     * @param inside whether it ran within the windows that held there
     */
    static Judgement of(ObjectiveLimits limits, Outcome outcome, Measurements measured, boolean inside) {
        var misses = EnumSet.noneOf(Miss.class);
        if (outcome != Outcome.SUCCEEDED) {
            misses.add(Miss.FAILED);
        }
        if (exceeds(measured.durationMs(), limits.durationMs())) {
            misses.add(Miss.DURATION);
        }
        if (exceeds(measured.longestLockMs(), limits.lockMs())) {
            misses.add(Miss.LOCK);
        }
        if (limits.insideWindow() && !inside) {
            misses.add(Miss.WINDOW);
        }
        var known = (limits.durationMs() == null || measured.durationMs() != null)
                && (limits.lockMs() == null || measured.longestLockMs() != null);
        return new Judgement(limits, misses, misses.isEmpty() && !known);
    }

    private static boolean exceeds(@Nullable Long measured, @Nullable Long most) {
        return measured != null && most != null && measured > most;
    }

    public Verdict verdict() {
        if (!misses.isEmpty()) {
            return Verdict.MISSED;
        }
        return unmeasured ? Verdict.UNMEASURED : Verdict.MET;
    }
}
