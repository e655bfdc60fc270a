package dev.lockkeeper.explain;

import org.jspecify.annotations.Nullable;

/**
 * What became of a pasted text: a plan, or why there is none.
 *
 * @param more whether further plans follow, which are not read
 */
public record Reading(@Nullable QueryPlan plan, @Nullable Problem problem, boolean more) {

    /**
     * Why a text is no plan.
     *
     * @param line 1-based
     */
    public record Problem(int line, String message) {}

    public static Reading refused(int line, String message) {
        return new Reading(null, new Problem(line, message), false);
    }
}
