package dev.lockkeeper.lint;

/**
 * A lock on one table, from the statement that takes it to the commit.
 *
 * @param transaction spans of equal number end together
 * @param startsAfter seconds of work in the transaction before it is taken
 * @param seconds until the commit, estimated
 * @param rows of the table, as counted or assumed
 * @param known whether the table has been counted
 * @param assumed whether the seconds rest on an assumed size
 * @param arithmetic how the seconds were reckoned
 */
public record LockSpan(
        int transaction,
        TableName table,
        LockMode mode,
        Waiting waiting,
        String script,
        int statement,
        String lastScript,
        int lastStatement,
        double startsAfter,
        double seconds,
        long rows,
        boolean known,
        boolean assumed,
        String arithmetic) {

    /** Who waits behind a lock. */
    public enum Waiting {
        EVERYBODY,
        WRITERS,
        SAME_ROWS,
        NOBODY;

        public static Waiting behind(LockMode mode) {
            if (mode.blocksReads()) {
                return EVERYBODY;
            }
            if (mode.blocksWrites()) {
                return WRITERS;
            }
            return mode == LockMode.ROW_EXCLUSIVE || mode == LockMode.ROW_SHARE ? SAME_ROWS : NOBODY;
        }
    }
}
