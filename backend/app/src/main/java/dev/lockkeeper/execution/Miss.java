package dev.lockkeeper.execution;

/** What an execution can miss of its objective. */
public enum Miss {
    FAILED,
    DURATION,
    LOCK,
    WINDOW
}
