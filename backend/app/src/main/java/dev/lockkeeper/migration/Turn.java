package dev.lockkeeper.migration;

import java.util.Map;

/** Whose turn it is, and to do what: the one next action of a migration's page. */
public enum Turn {
    SUBMIT,
    REVISE,
    COMPLETE,
    REVIEW,
    PREDECESSOR,
    SCHEDULE,
    REHEARSE,
    EXECUTE,
    REPORT,
    NOBODY;

    /** What is next where nothing else is missing than what that check asks for. */
    private static final Map<String, Turn> ALONE =
            Map.of(OrderCheck.KEY, PREDECESSOR, WindowCheck.KEY, SCHEDULE, "rehearsal", REHEARSE);

    static Turn of(MigrationStatus status, Gate gate) {
        return switch (status) {
            case DRAFT -> SUBMIT;
            case IN_REVIEW -> inReview(gate);
            case APPROVED, SCHEDULED -> EXECUTE;
            case EXECUTING -> REPORT;
            case DONE, REJECTED, WITHDRAWN, FAILED, ROLLED_BACK -> NOBODY;
        };
    }

    public boolean isWithAuthor() {
        return this == SUBMIT || this == REVISE || this == COMPLETE;
    }

    /** What is blocked needs another content; what waits on the author needs words only. */
    private static Turn inReview(Gate gate) {
        return switch (gate.verdict()) {
            case BLOCKED -> REVISE;
            case WAITING -> waiting(gate);
            case OPEN -> EXECUTE;
        };
    }

    private static Turn waiting(Gate gate) {
        for (var alone : ALONE.entrySet()) {
            if (gate.waitsOnlyFor(alone.getKey())) {
                return alone.getValue();
            }
        }
        return gate.waitsOnAuthor() ? COMPLETE : REVIEW;
    }
}
