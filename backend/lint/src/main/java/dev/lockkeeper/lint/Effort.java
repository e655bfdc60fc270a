package dev.lockkeeper.lint;

/** The kind of pass over a table that a statement needs; the risk model knows what each costs per row. */
public enum Effort {
    NONE,
    CHECK_SCAN,
    FOREIGN_KEY_SCAN,
    INDEX_ON_NUMBERS,
    INDEX_ON_TEXT,
    REWRITE,
    UPDATE
}
