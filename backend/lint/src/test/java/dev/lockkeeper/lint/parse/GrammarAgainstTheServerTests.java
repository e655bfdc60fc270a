package dev.lockkeeper.lint.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockkeeper.lint.parse.Judgement.Verdict;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the server accepts the grammar reads, what it calls a syntax error the grammar does not. It is the grammar of
 * PostgreSQL 18: an older server, asked by -Dembedded-postgres-binaries.version, knows less, and may refuse more.
 */
class GrammarAgainstTheServerTests {

    private static final int NEWEST = 18;
    private static final int SLIPS = 6_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Of slips that are statements still, 1 in 300 was not read when measured. */
    private static final double MISSED = 0.02;

    /** Of slips that are none, 1 in 175 was read all the same when measured: mostly reserved words as names. */
    private static final double TAKEN = 0.02;

    private static Judgement server;

    private int accepted;
    private int refused;
    private final List<String> missed = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    @BeforeAll
    static void start() throws SQLException {
        server = new Judgement();
    }

    @AfterAll
    static void stop() throws SQLException {
        server.close();
    }

    @Test
    void every_example_of_a_rule_and_every_sort_of_statement_is_judged_alike() throws SQLException {
        for (var sql : Statements.all()) {
            judge(sql);
        }

        report("statements");
        assertThat(accepted).isGreaterThan(800);
        assertThat(missed).isEmpty();
        if (newest()) {
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void the_server_knows_every_command_of_the_collection() throws SQLException {
        assumeTrue(newest(), "an older server knows fewer");
        for (var sql : Statements.lines("commands.sql").toList()) {
            assertThat(server.of(sql)).as(sql).isEqualTo(Verdict.ACCEPTED);
        }
    }

    @Test
    void slips_of_the_pen_are_judged_alike_but_for_few() throws SQLException {
        long seed = Long.getLong("lockkeeper.grammar.seed", System.nanoTime());
        var random = new Random(seed);
        var statements = Statements.all();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int slip = 0; slip < SLIPS && System.nanoTime() < end; slip++) {
            var sql = Slip.of(statements.get(random.nextInt(statements.size())), random);
            if (Slip.whole(sql)) {
                judge(sql);
            }
        }

        report("slips, -Dlockkeeper.grammar.seed=" + seed);
        assertThat(missed.size()).as("missed").isLessThanOrEqualTo((int) Math.ceil(accepted * MISSED));
        if (newest()) {
            assertThat(taken.size()).as("taken").isLessThanOrEqualTo((int) Math.ceil(refused * TAKEN));
        }
    }

    private static boolean newest() throws SQLException {
        return server.major() == NEWEST;
    }

    private void judge(String sql) throws SQLException {
        var verdict = server.of(sql);
        boolean reads = Judgement.reads(Statements.pieces(sql).get(0));
        if (verdict == Verdict.ACCEPTED) {
            accepted++;
            note(missed, !reads, sql);
        } else if (verdict == Verdict.REFUSED) {
            refused++;
            note(taken, reads, sql);
        }
    }

    private static void note(List<String> disagreements, boolean disagrees, String sql) {
        if (disagrees) {
            disagreements.add(sql);
        }
    }

    private void report(String what) throws SQLException {
        missed.forEach(sql -> System.out.println("missed: " + sql));
        if (newest()) {
            taken.forEach(sql -> System.out.println("taken: " + sql));
        }
        System.out.printf(
                "Grammar against PostgreSQL %d, %s: %,d accepted (%d missed), %,d refused (%d taken)%n",
                server.major(), what, accepted, missed.size(), refused, taken.size());
    }
}
