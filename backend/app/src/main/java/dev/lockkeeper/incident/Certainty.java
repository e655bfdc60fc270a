package dev.lockkeeper.incident;

/** How sure of the cause its judge is. */
public enum Certainty {
    SUSPECTED,
    CONFIRMED
}
