package dev.lockkeeper.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What PostgreSQL says, before it is committed, of the transaction that a script ran in.
 *
 * @param rows that were inserted, changed and deleted in it so far
 * @param lockMs since it began, where it holds a lock that keeps writers out of a table that was there before; else nothing.
 *     The lock may have been taken later than that: it is held for no longer
 */
record Transaction(long rows, long lockMs) {

    /** A table's hidden columns are as old as the table; what was made in this transaction keeps nobody out. */
    private static final String ASK = """
            select (select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables
                     where relname <> ?),
                   case when exists (
                     select from pg_locks l
                       join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p', 'm')
                       join pg_attribute a on a.attrelid = c.oid and a.attnum = -1
                      where l.pid = pg_backend_pid() and l.granted
                        and l.database = (select oid from pg_database where datname = current_database())
                        and l.mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
                        and a.xmin::text::bigint <> txid_current() % 4294967296)
                   then ceil(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000) else 0 end
            """;

    /**
     * Nothing where the script runs in no transaction, or on another product: nobody has measured it then.
     *
     * @param history the table in which Flyway writes down what it has done: its rows are nobody's work
     */
    static Optional<Transaction> of(Connection connection, String history) throws SQLException {
        if (connection.getAutoCommit()
                || !connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return Optional.empty();
        }
        var before = connection.setSavepoint();
        try {
            var transaction = ask(connection, history);
            connection.releaseSavepoint(before);
            return Optional.of(transaction);
        } catch (SQLException refused) {
            // A question that fails would take the migration along.
            connection.rollback(before);
            return Optional.empty();
        }
    }

    private static Transaction ask(Connection connection, String history) throws SQLException {
        try (var statement = connection.prepareStatement(ASK)) {
            statement.setString(1, history);
            try (var answer = statement.executeQuery()) {
                answer.next();
                return new Transaction(answer.getLong(1), answer.getLong(2));
            }
        }
    }
}
