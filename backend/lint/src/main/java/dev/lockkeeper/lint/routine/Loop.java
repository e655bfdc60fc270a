package dev.lockkeeper.lint.routine;

import org.jspecify.annotations.Nullable;

/** A loop that is being read. */
final class Loop {

    private final @Nullable Loop outer;
    private final boolean bounded;
    private boolean commits;

    Loop(@Nullable Loop outer, boolean bounded) {
        this.outer = outer;
        this.bounded = bounded;
    }

    @Nullable
    Loop outer() {
        return outer;
    }

    /** Every loop around a COMMIT ends its transactions. */
    void commit() {
        commits = true;
        if (outer != null) {
            outer.commit();
        }
    }

    boolean commits() {
        return commits || outer != null && outer.commits();
    }

    boolean unbounded() {
        return !bounded || outer != null && outer.unbounded();
    }
}
