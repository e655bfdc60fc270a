package dev.lockkeeper.review;

/** How an assignment stands. */
public enum AssignmentStatus {
    /** The reviewer still has to say something of the current revision. */
    ASSIGNED,
    /** The reviewer cannot; somebody else was asked. */
    DECLINED,
    /** The reviewer has decided on the current revision. */
    DONE,
    /** Nobody could be asked. */
    UNFILLED,
    /** The reviewer's time was up; somebody else was asked. */
    ESCALATED,
    /** The reviewer may not review any more; somebody else was asked. */
    LEFT
}
