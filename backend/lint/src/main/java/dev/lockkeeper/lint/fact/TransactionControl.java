package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/**
 * BEGIN, COMMIT and their kin.
 *
 * @param name of the savepoint
 */
public record TransactionControl(Kind kind, @Nullable String name) implements Fact {

    /** What happens to the transaction. */
    public enum Kind {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        ROLLBACK_TO,
        RELEASE,
        OTHER;

        /** Whether a transaction begins or ends with it. */
        public boolean bounds() {
            return this == BEGIN || this == COMMIT || this == ROLLBACK;
        }
    }

    public TransactionControl(Kind kind) {
        this(kind, null);
    }
}
