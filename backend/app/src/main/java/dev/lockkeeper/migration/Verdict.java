package dev.lockkeeper.migration;

/** What the gate says: open, waiting for somebody to act, or blocked until the content changes. */
public enum Verdict {
    OPEN,
    WAITING,
    BLOCKED;

    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
