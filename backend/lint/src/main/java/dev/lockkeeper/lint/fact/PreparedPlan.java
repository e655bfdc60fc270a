package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/**
 * PREPARE, EXECUTE and DEALLOCATE. What is prepared stays so until the session ends, also when the transaction is taken
 * back.
 *
 * @param name null for all
 * @param values how many it wants, or is given
 */
public record PreparedPlan(Use use, @Nullable String name, int values) implements Fact {

    /** What becomes of it. */
    public enum Use {
        PREPARE,
        EXECUTE,
        DEALLOCATE
    }
}
