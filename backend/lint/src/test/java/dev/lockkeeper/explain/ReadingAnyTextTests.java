package dev.lockkeeper.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockkeeper.lint.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAnyTextTests {

    private static final List<String> PLANS = List.of("""
            Limit  (cost=1.00..2.00 rows=10 width=4) (actual time=0.100..0.200 rows=10 loops=1)
              Buffers: shared hit=3 read=2000, temp read=5 written=6
              ->  Gather Merge  (cost=1.00..2.00 rows=10 width=4) (actual time=0.100..0.200 rows=100000 loops=1)
                    Workers Planned: 2
                    Workers Launched: 1
                    ->  Sort  (cost=1.00..2.00 rows=10 width=4) (actual time=0.100..0.200 rows=50000.00 loops=2)
                          Sort Key: t.a DESC, lower(t.b)
                          Sort Method: external merge  Disk: 1800kB
                          Worker 0:  Sort Method: quicksort  Memory: 25kB
                          ->  Parallel Seq Scan on public."T" t  (cost=0.00..1.00 rows=5 width=4) (actual time=0.010..0.020 rows=5 loops=2)
                                Filter: ((note = 'x''y'::text) AND (a.id > 5) AND (lower((m)::text) ~~ '%q'::text) AND (NOT gone))
                                Rows Removed by Filter: 950000
              InitPlan 1
                ->  Bitmap Heap Scan on u  (cost=0.00..1.00 rows=5 width=4) (never executed)
                      Heap Blocks: exact=1 lossy=20
            JIT:
              Timing: Generation 1.0 ms, Total 86.0 ms
            Trigger for constraint c: time=200.0 calls=5
            Execution Time: 300.400 ms
            """, """
            [{"Plan": {"Node Type": "Nested Loop", "Join Type": "Left", "Plan Rows": 1, "Actual Rows": 90000, "Actual Loops": 1,
               "Actual Total Time": 12.5, "Join Filter": "(a.x = b.y)", "Rows Removed by Join Filter": 1000000,
               "Plans": [{"Node Type": "Seq Scan", "Relation Name": "a", "Alias": "a", "Plan Rows": 1, "Actual Rows": 5000, "Actual Loops": 1},
                         {"Node Type": "Seq Scan", "Relation Name": "b", "Alias": "b", "Plan Rows": 1, "Actual Rows": 5, "Actual Loops": 5000,
                          "Filter": "((z IS NULL) AND (k = ANY ('{1,2}'::int[])))", "Rows Removed by Filter": 20000}]},
              "Triggers": [{"Trigger Name": "x", "Time": 50.1, "Calls": 7}], "JIT": {"Functions": 3, "Timing": {"Total": 40}}, "Execution Time": 99}]
            """);

    private static final Surroundings KNOWN =
            Surroundings.of(Catalogue.unknown(), "CREATE TABLE t (a int, note text); CREATE INDEX i ON t (note)");
    private static final String PIECES = "(){}[]:,\"'\\|+->\n\t .%$=<>0aZ\u00e9\u0000";

    @Property(tries = 4000)
    void no_mutated_plan_makes_the_reader_throw(@ForAll long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(PLANS.get(random.nextInt(PLANS.size())));
        for (int n = random.nextInt(12); n >= 0 && text.length() > 2; n--) {
            mutate(text, random);
        }
        answered(text.toString());
    }

    @Property(tries = 500)
    void no_text_at_all_makes_the_reader_throw(@ForAll String text) {
        answered(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"Plan\": {\"Plans\": [",
                "(",
                "Seq Scan on ",
                "\"",
                "->  ",
                "a: ",
                "Filter: (",
                "|",
                "+\n",
                "Sort  (cost=1..",
                "Trigger x ",
                "9.",
                "\n   ->  Hash\n Filter: (a AND "
            })
    void no_endless_text_takes_long(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            answered(piece.repeat(1_900_000 / piece.length()));
            answered("Seq Scan on t  (cost=0.00..1.00 rows=5 width=4)\n  Filter: "
                    + piece.repeat(300_000 / piece.length()));
        });
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
            case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            case 3 -> text.insert(at, text.substring(at, to));
            default -> text.insert(random.nextInt(text.length()), text.substring(at, to));
        }
    }

    /** A plan that can be advised on, or a problem with its line. */
    private static void answered(String text) {
        var reading = Explain.read(text);
        assertThat((reading.plan() == null) != (reading.problem() == null)).isTrue();
        if (reading.plan() != null) {
            Explain.advise(reading.plan(), KNOWN);
            assertThat(PlanTimes.of(reading.plan()).share(1)).isBetween(0.0, 1.0);
        } else {
            assertThat(reading.problem().line()).isPositive();
        }
    }
}
