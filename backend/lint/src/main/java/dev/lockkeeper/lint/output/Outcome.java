package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param exitCode of the process, null where there is none
 * @param tier how risky the whole is; null where nobody has asked
 */
public record Outcome(@Nullable Integer exitCode, @Nullable Tier tier) {

    public static final Outcome UNJUDGED = new Outcome(null, null);
}
