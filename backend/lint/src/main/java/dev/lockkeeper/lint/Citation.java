package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/**
 * The decision that a finding rests on.
 *
 * @param guard which of its guards speaks
 * @param decision as people call it, such as "D-7"
 * @param says the rule in the team's words
 * @param page address of the decision; null where nobody serves it
 */
public record Citation(
        String guard,
        String decision,
        String says,
        @Nullable String page) {

    /** As it is quoted: the decision and its rule. */
    public String words() {
        return decision + ": " + says;
    }
}
