package dev.lockkeeper.migration;

import java.util.List;

/** Whose turn it is, and to do what: the one next action of a migration's page. */
public enum Turn {
    SUBMIT,
    REVISE,
    COMPLETE,
    REVIEW,
    PREDECESSOR,
    SCHEDULE,
    REHEARSE,
    DUAL_WRITE,
    EXECUTE,
    REPORT,
    NOBODY;

    static Turn of(MigrationStatus status, Gate gate) {
        return status == MigrationStatus.IN_REVIEW ? inReview(gate) : of(status);
    }

    /** Where no gate is asked. */
    static Turn of(MigrationStatus status) {
        return switch (status) {
            case DRAFT -> SUBMIT;
            case IN_REVIEW -> REVIEW;
            case APPROVED, SCHEDULED -> EXECUTE;
            case EXECUTING -> REPORT;
            case DONE, REJECTED, WITHDRAWN, FAILED, ROLLED_BACK -> NOBODY;
        };
    }

    public Holder holder() {
        if (isWithAuthor()) {
            return Holder.AUTHOR;
        }
        return this == REVIEW ? Holder.REVIEWER : Holder.OTHERS;
    }

    public boolean isWithAuthor() {
        return this == SUBMIT || this == REVISE || this == COMPLETE;
    }

    /** What is blocked needs another content, unless a dual write stands before it; what waits on the author needs words only. */
    private static Turn inReview(Gate gate) {
        return switch (gate.verdict()) {
            case BLOCKED -> gate.blockedOnlyBy(DualWriteCheck.KEY) ? DUAL_WRITE : REVISE;
            case WAITING -> waiting(gate);
            case OPEN -> EXECUTE;
        };
    }

    private static Turn waiting(Gate gate) {
        if (gate.waitsOnlyFor(List.of(OrderCheck.KEY))) {
            return PREDECESSOR;
        }
        if (gate.waitsOnlyFor(Gate.LATE)) {
            return gate.first().key().equals(WindowCheck.KEY) ? SCHEDULE : REHEARSE;
        }
        return gate.waitsOnAuthor() ? COMPLETE : REVIEW;
    }
}
