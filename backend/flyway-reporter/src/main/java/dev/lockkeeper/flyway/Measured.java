package dev.lockkeeper.flyway;

import org.jspecify.annotations.Nullable;

/** What was measured of the scripts of one execution together; of a figure that is not known of each, nothing is known. */
final class Measured {

    private boolean whole = true;
    private long rows;
    private long longestLockMs;

    /**
     * One more script.
     *
     * @param transaction the one that it ran in; null where nobody knows
     * @param before the rows that were written in the same transaction before this script
     */
    void add(@Nullable Transaction transaction, long before) {
        whole &= transaction != null;
        if (transaction != null) {
            rows += Math.max(0, transaction.rows() - before);
            longestLockMs = Math.max(longestLockMs, transaction.lockMs());
        }
    }

    /** What is held until all is committed was held for so much longer. */
    void heldOn(long ms) {
        longestLockMs = longestLockMs == 0 ? 0 : longestLockMs + ms;
    }

    @Nullable
    Long rows() {
        return whole ? rows : null;
    }

    @Nullable
    Long longestLockMs() {
        return whole ? longestLockMs : null;
    }
}
