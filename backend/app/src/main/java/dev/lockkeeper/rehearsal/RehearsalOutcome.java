package dev.lockkeeper.rehearsal;

/** How a rehearsal ended. */
public enum RehearsalOutcome {
    SUCCEEDED,
    FAILED
}
