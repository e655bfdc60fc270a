package dev.lockkeeper.lint.judge;

import dev.lockkeeper.lint.LockMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A statement that no transaction can hold, seen from a second session while a third one keeps it waiting: its locks
 * are gone with its end, before it could look itself.
 */
final class HoldUp {

    private static final String LOCKS = """
            SELECT c.oid::regclass::text, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
            WHERE l.pid = %d AND l.locktype = 'relation' AND c.relkind IN ('r', 'p', 'm', 'S') AND c.oid >= 16384
              AND c.relnamespace <> 'pg_toast'::regnamespace
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE pid = %d AND NOT granted";
    private static final String PAUSE = "SELECT pg_sleep(0.003)";

    private final Map<String, LockMode> seen = new TreeMap<>();
    private final Shop shop;
    private final Form form;

    HoldUp(Shop shop, Form form) {
        this.shop = shop;
        this.form = form;
    }

    /** The strongest lock on each relation that was ever seen, held or waited for. */
    Map<String, LockMode> seen() {
        return seen;
    }

    /** Runs it on a database of its own while somebody has that lock on the relation. */
    void against(String relation, LockMode mode) throws SQLException {
        var database = shop.copy();
        try (var holder = shop.connect(database);
                var doer = shop.connect(database);
                var looker = shop.connect(database)) {
            run(doer, form.setup());
            holder.setAutoCommit(false);
            run(holder, "LOCK TABLE " + relation + " IN " + mode.sqlName() + " MODE");
            watch(holder, doer, looker);
        } finally {
            shop.drop(database);
        }
    }

    private void watch(Connection holder, Connection doer, Connection looker) throws SQLException {
        run(doer, "SET statement_timeout = '30s'");
        long pid = Long.parseLong(one(doer, "SELECT pg_backend_pid()"));
        var running = CompletableFuture.runAsync(() -> execute(doer));
        boolean held = true;
        while (!running.isDone()) {
            look(looker, pid);
            if (held && Long.parseLong(one(looker, WAITING.formatted(pid))) > 0) {
                look(looker, pid);
                holder.rollback();
                held = false;
            }
            run(looker, PAUSE);
        }
        running.join();
    }

    private void execute(Connection doer) {
        try {
            run(doer, form.sql());
        } catch (SQLException e) {
            throw new CompletionException(form.id(), e);
        }
    }

    private void look(Connection looker, long pid) throws SQLException {
        try (var statement = looker.createStatement();
                var rows = statement.executeQuery(LOCKS.formatted(pid))) {
            while (rows.next()) {
                seen.merge(rows.getString(1), Witness.mode(rows.getString(2)), LockMode::max);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
