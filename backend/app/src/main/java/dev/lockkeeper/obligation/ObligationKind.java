package dev.lockkeeper.obligation;

/** What is promised. */
public enum ObligationKind {
    /** Finish the contract phase: take away what nobody reads any more. */
    CONTRACT,
    VALIDATE_CONSTRAINT,
    /** Build anew or drop an index that is not valid. */
    REPAIR_INDEX,
    /** Fill the rows that the migration did not fill. */
    FINISH_BACKFILL,
    REMOVE_DUAL_WRITE,
    /** Drop the view or column that kept the earlier version of an application running. */
    DROP_COMPATIBILITY,
    REVIEW_DECISION,
    END_WAIVER,
    FOLLOW_UP,
    OTHER
}
