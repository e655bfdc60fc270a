package dev.lockkeeper.lint;

/** What a statement does to the rows that are there. */
public enum Work {
    METADATA,
    SCAN,
    INDEX,
    REWRITE,
    DML,
    UNKNOWN;

    /** The heavier of the two; DML counts above a rewrite, the unknown above all. */
    public Work max(Work other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
