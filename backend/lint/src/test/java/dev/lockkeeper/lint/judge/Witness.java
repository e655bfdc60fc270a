package dev.lockkeeper.lint.judge;

import dev.lockkeeper.lint.LockMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at one session from inside: the relations that are there when it begins are those that count. */
final class Witness {

    /** Partitioned tables and plain ones, views, materialized views, sequences, foreign tables; no indexes. */
    private static final String RELATIONS = """
            SELECT c.oid, c.oid::regclass::text AS name, pg_relation_filenode(c.oid) AS node
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
            """;

    private static final String LOCKS = """
            SELECT relation, mode FROM pg_locks
            WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private static final String SCANS = "SELECT relid, coalesce(seq_tup_read, 0) FROM pg_stat_xact_all_tables";

    /**
     * The server itself says what it rewrites; in a setting, so that nothing is locked by writing it down. Where forms
     * forget settings or switch triggers off, the exchanged file remains.
     */
    static final String TELLING = """
            CREATE SCHEMA judge_own;
            GRANT USAGE ON SCHEMA judge_own TO PUBLIC;
            CREATE FUNCTION judge_own.rewritten() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_catalog.set_config('judge.rewritten', pg_catalog.concat_ws(' ',
                    nullif(pg_catalog.current_setting('judge.rewritten', true), ''),
                    pg_catalog.pg_event_trigger_table_rewrite_oid()), false);
            END $$;
            CREATE EVENT TRIGGER judge_rewritten ON table_rewrite EXECUTE FUNCTION judge_own.rewritten();
            """;

    private static final String TOLD = """
            SELECT told::oid, set_config('judge.rewritten', '', false)
            FROM regexp_split_to_table(nullif(current_setting('judge.rewritten', true), ''), ' ') told
            """;

    private final Connection connection;
    private final Map<Long, String> names = new TreeMap<>();
    private final Map<Long, String> nodes = new TreeMap<>();
    private final Map<Long, Long> scans = new TreeMap<>();

    Witness(Connection connection) throws SQLException {
        this.connection = connection;
        each(RELATIONS, row -> {
            names.put(Long.valueOf(row[0]), row[1]);
            nodes.put(Long.valueOf(row[0]), String.valueOf(row[2]));
        });
        each(TOLD, row -> {}); // What came before is nobody's claim.
        mark();
    }

    Set<String> relations() {
        return new TreeSet<>(names.values());
    }

    /** From here on. */
    void mark() throws SQLException {
        each(SCANS, row -> scans.put(Long.valueOf(row[0]), Long.valueOf(row[1])));
    }

    Map<String, String> locks() throws SQLException {
        Map<String, LockMode> held = new TreeMap<>();
        each(LOCKS, row -> {
            var name = names.get(Long.valueOf(row[0]));
            if (name != null) {
                held.merge(name, mode(row[1]), LockMode::max);
            }
        });
        var named = new TreeMap<String, String>();
        held.forEach((name, mode) -> named.put(name, mode.sqlName()));
        return named;
    }

    /** Which files were exchanged since the last time. */
    Set<String> rewrites() throws SQLException {
        var changed = new TreeSet<String>();
        each(RELATIONS, row -> {
            var was = nodes.put(Long.valueOf(row[0]), String.valueOf(row[2]));
            var name = names.get(Long.valueOf(row[0]));
            if (name != null && !String.valueOf(row[2]).equals(was)) {
                changed.add(name);
            }
        });
        each(TOLD, row -> {
            var name = names.get(Long.valueOf(row[0]));
            if (name != null && !changed.contains(name)) {
                throw new AssertionError("The server tells of a rewrite of " + name + " and the file is the same.");
            }
        });
        return changed;
    }

    /** Rows that went by in sequence; so a table without rows is never read. */
    Set<String> scans() throws SQLException {
        var read = new TreeSet<String>();
        each(SCANS, row -> {
            var oid = Long.valueOf(row[0]);
            if (Long.parseLong(row[1]) > scans.getOrDefault(oid, 0L) && names.containsKey(oid)) {
                read.add(names.get(oid));
            }
        });
        mark();
        return read;
    }

    static LockMode mode(String pgName) {
        var words = pgName.replace("Lock", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return LockMode.valueOf(words.toUpperCase(Locale.ROOT));
    }

    private void each(String query, Row use) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new String[width];
                for (int at = 0; at < width; at++) {
                    row[at] = rows.getString(at + 1);
                }
                use.of(row);
            }
        }
    }

    private interface Row {
        void of(String[] row);
    }
}
