package dev.lockkeeper.lint.judge;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.StatementFacts;
import dev.lockkeeper.lint.judge.Grammar.Sentence;
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

/** Statements one after the other in a transaction that is taken back: what fails is left out, and the rest goes on. */
final class Journey {

    private static final int PIECES_PER_SENTENCE = 3;

    private final String schema;
    private final int major;
    private final Rows rows;
    private int compared;

    Journey(String schema, int major, Rows rows) {
        this.schema = schema;
        this.major = major;
        this.rows = rows;
    }

    int compared() {
        return compared;
    }

    /** The first thing that linter and server say differently, or null. */
    @Nullable
    String judge(Connection connection, List<Sentence> sentences) throws SQLException {
        var looks = SequenceLooks.on(connection);
        var seen = seen(connection, sentences);
        var claims = new Trial(schema, "", script(sentences, seen), major, rows).claims();
        Map<String, LockMode> held = new TreeMap<>();
        for (int at = 0; at < seen.size(); at++) {
            compared++;
            var claim = claims.get(2 + at * PIECES_PER_SENTENCE);
            var difference = difference(sentences.get(at), seen.get(at), claim, held, looks);
            if (difference != null) {
                return told(sentences.subList(0, at + 1)) + "\n    " + difference;
            }
        }
        return null;
    }

    private static List<Seen> seen(Connection connection, List<Sentence> sentences) throws SQLException {
        connection.setAutoCommit(false);
        var seen = new ArrayList<Seen>();
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = '20s'");
            var witness = new Witness(connection);
            for (var sentence : sentences) {
                seen.add(seen(statement, witness, sentence.sql()));
            }
        } finally {
            connection.rollback();
        }
        return seen;
    }

    private static Seen seen(Statement statement, Witness witness, String sql) throws SQLException {
        statement.execute("SAVEPOINT journey");
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            statement.execute("ROLLBACK TO SAVEPOINT journey");
            witness.mark();
            return new Seen(witness.locks(), Set.of(), Set.of(), e.getSQLState());
        }
        var seen = new Seen(witness.locks(), witness.rewrites(), witness.scans(), null);
        statement.execute("RELEASE SAVEPOINT journey");
        return seen;
    }

    /** The way that the server has gone, for the linter to follow. */
    private static String script(List<Sentence> sentences, List<Seen> seen) {
        var script = new StringBuilder("BEGIN");
        for (int at = 0; at < seen.size(); at++) {
            script.append(";\nSAVEPOINT journey;\n").append(sentences.get(at).sql());
            script.append(seen.get(at).fails() == null ? ";\nRELEASE" : ";\nROLLBACK TO");
            script.append(" SAVEPOINT journey");
        }
        return script.toString();
    }

    private @Nullable String difference(
            Sentence of, Seen seen, StatementFacts claim, Map<String, LockMode> held, SequenceLooks looks) {
        if (seen.fails() != null) {
            return refusal(of, seen, claim, held);
        }
        if (of.moved()) {
            seen.locks().forEach((relation, mode) -> held.merge(relation, mode(mode), LockMode::max));
            return claim.fails() == null ? null : "claimed fails " + claim.fails() + "\n    seen    " + seen.locks();
        }
        var locks = new TreeMap<String, String>();
        claim.locks().forEach(lock -> held.merge(lock.relation(), lock.mode(), LockMode::max));
        held.forEach((relation, mode) -> locks.put(relation, mode.sqlName()));
        var scans = of.planned() ? Set.<String>of() : rows.filled(new TreeSet<>(claim.scans()));
        var claimed = new Seen(locks, new TreeSet<>(claim.rewrites()), scans, claim.fails());
        var compared = of.planned() ? seen.scanning(Set.of()) : seen;
        return Trial.difference(List.of(looks.aside(claimed)), List.of(looks.aside(compared)));
    }

    /** What fails on the rows, perhaps before another action fails, need not be foreseen. Locks of sequences stay, even when all else is taken back. */
    private static @Nullable String refusal(Sentence of, Seen seen, StatementFacts claim, Map<String, LockMode> held) {
        seen.locks().forEach((relation, mode) -> held.merge(relation, mode(mode), LockMode::max));
        boolean early = claim.fails() == null || severalActions(of.sql());
        boolean same = seen.fails().equals(claim.fails()) || seen.ofRows() && early;
        return same ? null : "claimed " + claim.fails() + "\n    seen    fails " + seen.fails();
    }

    /** A comma in parentheses or in quotes parts no actions. */
    static boolean severalActions(String sql) {
        var outside = sql.replaceAll("'[^']*'", "");
        for (var before = ""; !before.equals(outside); ) {
            before = outside;
            outside = outside.replaceAll("\\([^()]*\\)", "");
        }
        return outside.startsWith("ALTER ") && outside.contains(",");
    }

    private static LockMode mode(String name) {
        return LockMode.valueOf(name.replace(' ', '_'));
    }

    private static String told(List<Sentence> sentences) {
        return String.join(";\n", sentences.stream().map(Sentence::sql).toList());
    }
}
