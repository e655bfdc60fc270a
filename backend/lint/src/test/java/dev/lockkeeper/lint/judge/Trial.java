package dev.lockkeeper.lint.judge;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.StatementFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One script before the server and before the linter. */
record Trial(String schema, String setup, String sql, int major, Rows rows) {

    List<StatementFacts> claims() {
        var before = List.of(new Script("before.sql", schema + ";\n" + setup, true));
        return Linter.facts(sql, new LintContext(major, rows.catalogue(), false), before);
    }

    /** Runs in one transaction, looks after each statement and leaves nothing behind. */
    List<Seen> inTransaction(Connection connection, List<StatementFacts> pieces) throws SQLException {
        connection.setAutoCommit(false);
        var seen = new ArrayList<Seen>();
        try (var statement = connection.createStatement()) {
            var witness = new Witness(connection);
            for (var piece : pieces) {
                seen.add(run(statement, witness, sql.substring(piece.start(), piece.end())));
                if (seen.get(seen.size() - 1).fails() != null) {
                    break;
                }
            }
        } finally {
            connection.rollback();
        }
        return seen;
    }

    /** Each statement by itself: its locks are gone before anybody could look, and what it read is counted later. */
    List<Seen> outside(Connection connection, List<StatementFacts> pieces) throws SQLException {
        connection.setAutoCommit(true);
        var seen = new ArrayList<Seen>();
        try (var statement = connection.createStatement()) {
            var witness = new Witness(connection);
            for (var piece : pieces) {
                var one = run(statement, witness, sql.substring(piece.start(), piece.end()));
                seen.add(new Seen(Map.of(), one.rewrites(), Set.of(), one.fails()));
            }
        }
        return seen;
    }

    private static Seen run(Statement statement, Witness witness, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            return new Seen(Map.of(), Set.of(), Set.of(), e.getSQLState());
        }
        return new Seen(witness.locks(), witness.rewrites(), witness.scans(), null);
    }

    /** What is claimed, in the same terms: locks add up until the end of the transaction. */
    static List<Seen> inTheSameTerms(List<StatementFacts> claims) {
        Map<String, LockMode> held = new TreeMap<>();
        var terms = new ArrayList<Seen>();
        for (var claim : claims) {
            claim.locks().forEach(lock -> held.merge(lock.relation(), lock.mode(), LockMode::max));
            var locks = new TreeMap<String, String>();
            if (claim.fails() == null) {
                held.forEach((relation, mode) -> locks.put(relation, mode.sqlName()));
            }
            terms.add(new Seen(locks, new TreeSet<>(claim.rewrites()), new TreeSet<>(claim.scans()), claim.fails()));
        }
        return terms;
    }

    /** Reading a table without rows is nothing that can be seen. */
    List<Seen> seeable(List<Seen> claimed) {
        return claimed.stream()
                .map(one -> one.scanning(rows.filled(one.scans())))
                .toList();
    }

    /** Null when both say the same. */
    static @Nullable String difference(List<Seen> claimed, List<Seen> seen) {
        for (int at = 0; at < seen.size(); at++) {
            if (!seen.get(at).equals(claimed.get(at))) {
                return "statement " + (at + 1) + "\n    claimed " + told(claimed.get(at)) + "\n    seen    "
                        + told(seen.get(at));
            }
        }
        return null;
    }

    private static String told(Seen seen) {
        return seen.fails() != null
                ? "fails " + seen.fails()
                : seen.locks() + " rewrites " + seen.rewrites() + " scans " + seen.scans();
    }
}
