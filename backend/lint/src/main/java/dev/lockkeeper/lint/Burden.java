package dev.lockkeeper.lint;

/** How hard a wait is on those who wait. */
public enum Burden {
    LIGHT,
    NOTICED,
    HEAVY;

    public Burden max(Burden other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
