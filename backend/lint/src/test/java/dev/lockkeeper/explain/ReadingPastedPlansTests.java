package dev.lockkeeper.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.explain.PlanNode.Actual;
import dev.lockkeeper.explain.PlanNode.Buffers;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingPastedPlansTests {

    private static final String PLAN = """
            Limit  (cost=1.00..2.00 rows=10 width=4) (actual time=0.100..0.200 rows=10 loops=1)
              Buffers: shared hit=3 read=2 dirtied=1, temp read=5 written=6
              ->  Nested Loop Left Join  (cost=1.00..2.00 rows=10 width=4) (actual time=0.100..0.200 rows=10 loops=1)
                    Join Filter: (a.id = b.id)
                    Rows Removed by Join Filter: 7
                    ->  Seq Scan on a  (cost=0.00..1.00 rows=5 width=4) (actual time=0.010..0.020 rows=5 loops=1)
                          Filter: (note = 'x'::text)
                          Rows Removed by Filter: 95
                    ->  Index Scan using "B key" on app.b bb  (cost=0.00..1.00 rows=1 width=4) (never executed)
                          Index Cond: (id = 3)
                          SubPlan 1
                            ->  Result  (cost=0.00..0.01 rows=1 width=0) (never executed)
            Planning Time: 0.300 ms
            Execution Time: 0.400 ms
            """;

    private static final String JSON = """
            [
              {
                "Plan": {
                  "Node Type": "Seq Scan",
                  "Relation Name": "a",
                  "Alias": "x",
                  "Startup Cost": 0.00,
                  "Total Cost": 1.00,
                  "Plan Rows": 5,
                  "Plan Width": 4,
                  "Filter": "(note = '\\u00e9 \\"y\\"'::text)"
                },
                "Planning Time": 0.300
              }
            ]
            """;

    @Test
    void a_text_is_read_with_all_that_it_says() {
        var plan = PlanServer.read(PLAN);
        var nodes = plan.nodes();

        assertThat(nodes)
                .extracting(PlanNode::title)
                .containsExactly(
                        "Limit", "Nested Loop Left Join", "Seq Scan on a", "Index Scan using B key on b", "Result");
        assertThat(nodes).extracting(PlanNode::depth).containsExactly(0, 1, 2, 2, 3);
        assertThat(nodes.get(0).buffers()).isEqualTo(new Buffers(3, 2, 1, 0, 5, 6));
        assertThat(nodes.get(1).conditions().removedByJoinFilter()).isEqualTo(7);
        assertThat(nodes.get(2).actual()).isEqualTo(new Actual(0.01, 0.02, 5, 1));
        assertThat(nodes.get(3).target()).isEqualTo(new PlanNode.Target("app", "b", "bb", "B key"));
        assertThat(nodes.get(3).actual()).isEqualTo(new Actual(null, null, 0, 0));
        assertThat(nodes.get(4).role()).isEqualTo("SubPlan 1");
        assertThat(plan.planningMs()).isEqualTo(0.3);
        assertThat(plan.executionMs()).isEqualTo(0.4);
    }

    @Test
    void a_subplan_belongs_to_the_step_that_it_stands_below_and_not_to_the_step_before_it() {
        var nodes = PlanServer.read("""
                        Bitmap Heap Scan on customer c  (cost=1.00..2.00 rows=10 width=4)
                          Recheck Cond: (id < 50)
                          ->  Bitmap Index Scan on customer_pkey  (cost=0.00..1.00 rows=10 width=0)
                                Index Cond: (id < 50)
                          SubPlan 1
                            ->  Aggregate  (cost=1.00..1.01 rows=1 width=32)
                                  ->  Seq Scan on orders o  (cost=0.00..1.00 rows=5 width=6)
                          SubPlan 2
                            ->  Result  (cost=0.00..0.01 rows=1 width=0)
                        """).nodes();

        assertThat(nodes)
                .extracting(PlanNode::title)
                .containsExactly(
                        "Bitmap Heap Scan on customer",
                        "Bitmap Index Scan using customer_pkey",
                        "Aggregate",
                        "Seq Scan on orders",
                        "Result");
        assertThat(nodes).extracting(PlanNode::depth).containsExactly(0, 1, 1, 2, 1);
        assertThat(nodes).extracting(PlanNode::role).containsExactly(null, null, "SubPlan 1", null, "SubPlan 2");
    }

    @Test
    void what_psql_draws_around_a_plan_is_left_out() {
        var header = "shop=# explain analyze select 1;\n          QUERY PLAN\n------------------------------\n";
        assertSame(header + PLAN.lines().map(line -> " " + line).collect(Collectors.joining("\n"))
                + "\n(14 rows)\n\nTime: 1.2 ms\n");
    }

    @Test
    void bars_on_both_sides_are_left_out() {
        var width = 150;
        var rule = "+" + "-".repeat(width) + "+\n";
        assertSame(rule + "|" + " ".repeat(60) + "QUERY PLAN" + " ".repeat(width - 70) + "|\n" + rule
                + PLAN.lines()
                        .map(line -> "| " + line + " ".repeat(width - 1 - line.length()) + "|")
                        .collect(Collectors.joining("\n"))
                + "\n" + rule + "(14 rows)");
    }

    @Test
    void line_ends_tabs_and_quotes_do_not_matter() {
        assertSame(PLAN.replace("\n", "\r\n"));
        assertSame(PLAN.lines().map(line -> "\t" + line).collect(Collectors.joining("\n")));
        assertSame(PLAN.lines()
                .map(line -> "\"" + line.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("\n")));
    }

    @Test
    void a_log_of_auto_explain_is_read() {
        var log =
                "2026-01-02 03:04:05.678 UTC [123] LOG:  duration: 12.345 ms  plan:\n\tQuery Text: SELECT *\n\tFROM a -> b (select)\n";
        assertSame(
                log + PLAN.lines().limit(12).map(line -> "\t" + line).collect(Collectors.joining("\n"))
                        + "\n2026-01-02 03:04:06.000 UTC [123] LOG:  checkpoint starting\n",
                false);
    }

    @Test
    void json_as_psql_shows_it_is_read() {
        var psql = "                QUERY PLAN\n-----------------------------\n"
                + JSON.strip().lines().map(line -> " " + line + "        +").collect(Collectors.joining("\n"))
                + "\n(1 row)\n";
        for (var pasted : new String[] {
            JSON,
            psql,
            "LOG:  duration: 1 ms  plan:\n" + JSON,
            "\"" + JSON.strip().replace("\"", "\"\"") + "\""
        }) {
            var plan = PlanServer.read(pasted);
            assertThat(plan.root().conditions().filter()).isEqualTo("(note = 'é \"y\"'::text)");
            assertThat(plan.root().target().alias()).isEqualTo("x");
            assertThat(plan.analyzed()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"13,rows=10 loops=1", "17,rows=10 loops=1", "18,rows=10.00 loops=1"})
    void rows_of_every_version_are_read(int version, String rows) {
        var plan = PlanServer.read("HashAggregate  (cost=1.0..2.0 rows=5 width=4) (actual time=1.0..2.0 " + rows + ")\n"
                + "  Group Key: a, f(b, c)\n  Planned Partitions: 4  Batches: 5  Memory Usage: 4145kB  Disk Usage: 7000kB\n"
                + "  InitPlan 1 (returns $0)\n    ->  Result  (cost=0.00..0.01 rows=1 width=4) (actual time=0.1..0.1 "
                + rows + ")\n"
                + "  ->  Seq Scan on t  (cost=0.0..1.0 rows=5 width=4) (actual time=0.1..0.1 " + rows + ")\n");

        assertThat(plan.root().children()).extracting(PlanNode::title).containsExactly("Result", "Seq Scan on t");
        assertThat(Objects.requireNonNull(plan.root().actual()).rows()).isEqualTo(10);
        assertThat(plan.root().storage().diskKb()).isEqualTo(7000);
        assertThat(plan.root().storage().keys()).containsExactly("a", "f(b, c)");
    }

    @Test
    void values_over_several_lines_stay_whole() {
        var plan = PlanServer.read(
                "Seq Scan on t  (cost=0.0..1.0 rows=5 width=4)\n  Filter: (a = 'one  +\n two'::text)\n");

        assertThat(plan.root().conditions().filter()).isEqualTo("(a = 'one\ntwo'::text)");
    }

    @Test
    void plans_without_costs_are_read() {
        var plan = PlanServer.read(
                "Hash Join\n  Hash Cond: (a.id = b.id)\n  ->  Seq Scan on a\n  ->  Hash\n        ->  Seq Scan on b\n");

        assertThat(plan.nodes())
                .extracting(PlanNode::title)
                .containsExactly("Hash Join", "Seq Scan on a", "Hash", "Seq Scan on b");
        assertThat(plan.root().estimate()).isNull();
    }

    @Test
    void further_plans_are_said_not_read() {
        assertThat(Explain.read(PLAN + PLAN).more()).isTrue();
        assertThat(Explain.read(PLAN).more()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';1;no plan",
                "'\nhello\nworld';2;No step of a plan",
                "'[\n{\"Plan\": {\n';2;ends too early",
                "'{\"a\": 1}';1;no \"Plan\"",
                "'[\n\n{\"Plan\" {}}]';3;should stand here",
                "'<explain xmlns=\"x\">';1;XML or YAML",
                "'Limit  (cost=0.0..1.0 rows=1 width=4)\n->  Seq Scan on a  (cost=0.0..1.0 rows=1 width=4)';2;not indented"
            })
    void what_is_no_plan_is_told_with_its_line(String pasted, int line, String message) {
        var problem = Objects.requireNonNull(Explain.read(pasted).problem());

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.message()).contains(message);
    }

    private static void assertSame(String pasted) {
        assertSame(pasted, true);
    }

    private static void assertSame(String pasted, boolean times) {
        var plan = PlanServer.read(pasted);
        assertThat(plan.nodes()).isEqualTo(PlanServer.read(PLAN).nodes());
        assertThat(plan.executionMs() != null).isEqualTo(times);
    }
}
