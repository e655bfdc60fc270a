package dev.lockkeeper.decision;

/** Where a decision stands: proposed, then accepted or rejected, and an accepted one ends deprecated or superseded. */
public enum DecisionStatus {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    DEPRECATED,
    SUPERSEDED
}
