package dev.lockkeeper.lint;

/** Work that one migration may leave and a later one may do. */
public enum WorkKind {
    /** A constraint that was added NOT VALID. */
    VALIDATE_CONSTRAINT,
    /** An index of a partitioned table that stays invalid until each partition has its part. */
    REPAIR_INDEX,
    /** An index that a concurrent build leaves invalid if it fails; nothing is left where it succeeds. */
    INDEX_AT_RISK,
    /** A view that keeps an old name alive. */
    DROP_VIEW,
    /** A column whose values have been copied into a new one. */
    DROP_COLUMN,
    /** A table whose rows go to a new one as well. */
    DROP_TABLE,
    /** A new table that has not got all rows of the old one, which is the object. */
    FILL_TABLE,
    /** A trigger that writes everything twice. */
    REMOVE_DUAL_WRITE,
    /** A new column or table that has only part of its rows. */
    FINISH_BACKFILL
}
