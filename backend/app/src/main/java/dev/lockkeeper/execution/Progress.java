package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/**
 * How far something that runs has come, counted in whatever its tool counts: statements, rows, batches.
 *
 * @param total how many there will be; null where nobody knows
 * @param doing what it is at, in its own words; empty where it does not say
 */
public record Progress(long done, @Nullable Long total, String doing) {

    public Progress {
        doing = doing == null ? "" : doing.strip();
        require(done >= 0 && (total == null || total >= 1), "execution.progress");
    }

    /** From 0 to 100, and 100 only when all is done; null where nobody knows of how much. */
    public @Nullable Integer percent() {
        if (total == null) {
            return null;
        }
        return done >= total ? 100 : (int) Math.min(99, 100.0 * done / total);
    }
}
