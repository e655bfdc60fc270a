package dev.lockkeeper.obligation;

/** Where a promise stands. Late is no status: it is open, and its day has passed. */
public enum ObligationStatus {
    OPEN,
    KEPT,
    DROPPED
}
