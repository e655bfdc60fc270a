package dev.lockkeeper.decision;

/** What becomes of a file that is imported. */
enum ImportVerdict {
    NEW,
    REVISED,
    UNCHANGED,
    LEFT,
    NO_RECORD;

    boolean isTaken() {
        return this == NEW || this == REVISED;
    }
}
