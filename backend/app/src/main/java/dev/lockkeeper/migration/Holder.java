package dev.lockkeeper.migration;

/** Who holds a migration up at the moment. */
public enum Holder {
    AUTHOR,
    REVIEWER,
    /** A step before it, a rehearsal, a window, a tool. */
    OTHERS
}
