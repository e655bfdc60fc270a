package dev.lockkeeper.lint.cost;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LockMode;

/** How hard a wait is on those who wait, by its length, by who waits and by how busy the table is. */
public enum Burden {
    LIGHT,
    NOTICED,
    HEAVY;

    /** Below this nobody notices, in seconds. */
    public static final double SHORT = 0.2;

    private static final double FELT = 2;
    private static final double LONG = 30;
    private static final long MANY_ROWS = 100_000;
    private static final long VERY_MANY_ROWS = 5_000_000;

    public static Burden ofLock(LockMode mode, double seconds, Heat heat) {
        if (!mode.blocksWrites() || seconds < SHORT) {
            return LIGHT;
        }
        return mode.blocksReads() ? onEverybody(seconds, heat) : onWriters(seconds, heat);
    }

    private static Burden onEverybody(double seconds, Heat heat) {
        boolean cold = heat == Heat.COLD;
        if (seconds < FELT) {
            return cold ? LIGHT : NOTICED;
        }
        return cold && seconds <= LONG ? NOTICED : HEAVY;
    }

    private static Burden onWriters(double seconds, Heat heat) {
        if (seconds < FELT) {
            return heat == Heat.HOT ? NOTICED : LIGHT;
        }
        if (heat == Heat.HOT) {
            return HEAVY;
        }
        boolean tooLong = seconds > LONG;
        return heat == Heat.COLD ? (tooLong ? NOTICED : LIGHT) : (tooLong ? HEAVY : NOTICED);
    }

    /** Rows that are written in one transaction keep their locks, and their old versions, until its end. */
    public static Burden ofWriting(long rows, Heat heat) {
        if (rows < MANY_ROWS) {
            return LIGHT;
        }
        return rows >= VERY_MANY_ROWS || heat == Heat.HOT ? HEAVY : NOTICED;
    }

    public Burden max(Burden other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
