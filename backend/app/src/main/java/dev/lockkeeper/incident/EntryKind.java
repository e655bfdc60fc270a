package dev.lockkeeper.incident;

/** What an entry of the timeline tells. */
public enum EntryKind {
    REPORTED,
    CHANGED,
    SUSPECTED,
    CONFIRMED,
    LINKED,
    UNLINKED,
    NOTED
}
