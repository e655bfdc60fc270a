package dev.lockkeeper.lint;

/** PostgreSQL's table locks, weakest first. */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** Whether a plain SELECT waits. */
    public boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** Whether INSERT, UPDATE and DELETE wait. */
    public boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** The name PostgreSQL prints. */
    public String sqlName() {
        return name().replace('_', ' ');
    }

    public LockMode max(LockMode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
