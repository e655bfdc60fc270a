package dev.lockkeeper.notify;

/** Why somebody is told; each has its own preference. */
public enum NoticeKind {
    REVIEW_ASKED(Way.AT_ONCE),
    REVIEW_DUE(Way.AT_ONCE),
    REVIEW_ESCALATED(Way.AT_ONCE),
    REVIEWER_MISSING(Way.AT_ONCE),
    SHIFT_SWAP(Way.AT_ONCE),
    REVISION_AFTER_MY_VERDICT(Way.AT_ONCE),
    CALLED(Way.AT_ONCE),
    ANSWERED(Way.AT_ONCE),
    VERDICT_ON_MINE(Way.AT_ONCE),
    COMMENT_ON_MINE(Way.AT_ONCE),
    CLASH(Way.AT_ONCE),
    GATE_OPEN(Way.AT_ONCE),
    REVIEW_DECLINED(Way.DIGEST),
    MIGRATION_MOVED(Way.DIGEST),
    WEBHOOK_PAUSED(Way.AT_ONCE),
    WAY_SHUT(Way.AT_ONCE);

    private final Way usual;

    NoticeKind(Way usual) {
        this.usual = usual;
    }

    /** For who has not chosen. */
    Way usual() {
        return usual;
    }
}
