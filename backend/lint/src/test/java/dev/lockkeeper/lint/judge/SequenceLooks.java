package dev.lockkeeper.lint.judge;

import dev.lockkeeper.lint.LockMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a server that is older than our claims does not do: from these minor releases on, one locks the sequence that a
 * default names.
 *
 * @param unseen sequences whose weakest lock is left out of the comparison
 */
record SequenceLooks(Set<String> unseen) {

    private static final Map<Integer, Integer> FIRST_MINORS = Map.of(14, 24, 15, 19, 16, 15, 17, 11);
    private static final int PER_MAJOR = 10_000;
    private static final String SEQUENCES = "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'S'";

    static SequenceLooks on(Connection connection) throws SQLException {
        var unseen = new TreeSet<String>();
        try (var statement = connection.createStatement()) {
            var version = statement.executeQuery("SHOW server_version_num");
            version.next();
            if (!happen(version.getInt(1))) {
                var names = statement.executeQuery(SEQUENCES);
                while (names.next()) {
                    unseen.add(names.getString(1));
                }
            }
        }
        return new SequenceLooks(unseen);
    }

    /** Such as 150019 for 15.19. */
    static boolean happen(int version) {
        return version % PER_MAJOR >= FIRST_MINORS.getOrDefault(version / PER_MAJOR, 0);
    }

    Seen aside(Seen seen) {
        if (unseen.isEmpty()) {
            return seen;
        }
        var locks = new TreeMap<>(seen.locks());
        locks.entrySet()
                .removeIf(lock ->
                        unseen.contains(lock.getKey()) && lock.getValue().equals(LockMode.ACCESS_SHARE.sqlName()));
        return new Seen(locks, seen.rewrites(), seen.scans(), seen.fails());
    }
}
