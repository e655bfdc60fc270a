package dev.lockkeeper.lint.fact;

/** BEGIN, COMMIT and their kin. */
public record TransactionControl(Kind kind) implements Fact {

    /** What happens to the transaction. */
    public enum Kind {
        BEGIN,
        COMMIT,
        ROLLBACK,
        OTHER
    }
}
