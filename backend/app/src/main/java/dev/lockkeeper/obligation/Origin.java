package dev.lockkeeper.obligation;

/** Who brought a promise about. */
public enum Origin {
    HAND,
    MIGRATION,
    DECISION,
    WAIVER,
    SNAPSHOT
}
