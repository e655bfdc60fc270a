package dev.lockkeeper.lint;

/** Which statements share a transaction, as their runner has it. */
public enum TransactionMode {
    /** The runner begins a transaction before the first statement and commits after the last. */
    WRAPPED,
    /** It goes on as the text before has left it, in its transaction or in none. */
    JOINED,
    /** The text goes to the server as one message: one transaction that is not called one, unless it says BEGIN. */
    IMPLICIT,
    /** Each statement commits by itself, unless the text says BEGIN. */
    NONE;

    public boolean inTransaction() {
        return this != NONE;
    }
}
