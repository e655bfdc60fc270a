package dev.lockkeeper.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.explain.Advice.Kind;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableFacts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviceOnRealPlansTests {

    private PlanServer server;

    @BeforeAll
    void a_shop_with_rows() throws SQLException {
        server = new PlanServer("explain-advice");
        server.run("""
                CREATE TABLE customer (id int PRIMARY KEY, name text, email text);
                INSERT INTO customer SELECT n, 'c' || n, 'C' || n || '@example.org' FROM generate_series(1, 20000) n;
                CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL, status text NOT NULL, city text, zip text,
                                     total int NOT NULL, paid_at timestamptz, note text);
                INSERT INTO orders SELECT n, 1 + n * 7919 % 20000, CASE WHEN n % 100 = 0 THEN 'open' ELSE 'done' END,
                       'city' || n % 500, 'zip' || n % 500, n * 31 % 100003,
                       CASE WHEN n % 50 = 0 THEN NULL ELSE now() END, repeat('n', 60) FROM generate_series(1, 200000) n;
                CREATE TABLE item (id int PRIMARY KEY, order_id int REFERENCES orders);
                INSERT INTO item SELECT n, n FROM generate_series(1, 30000) n;
                """);
        server.run(
                "ALTER TABLE orders SET (autovacuum_enabled = off); ALTER TABLE item SET (autovacuum_enabled = off)");
        server.run("VACUUM ANALYZE");
    }

    @BeforeEach
    void usual_settings() throws SQLException {
        server.run("RESET ALL; SET jit = off; SET max_parallel_workers_per_gather = 0; SET synchronous_commit = on");
        server.run(
                "DROP INDEX IF EXISTS by_status, by_customer, by_total, orders_customer_id_idx; DROP TABLE IF EXISTS job, grown");
    }

    @AfterAll
    void stop() throws SQLException {
        server.close();
    }

    @Test
    void a_sequential_scan_gets_the_index_that_mends_it() throws SQLException {
        mended(
                "SELECT * FROM orders WHERE customer_id = 77 AND total > 500",
                Kind.SEQUENTIAL_SCAN,
                "CREATE INDEX CONCURRENTLY orders_customer_id_total_idx ON orders (customer_id, total);");
    }

    @Test
    void equality_comes_first_then_the_order_of_the_page() throws SQLException {
        mended(
                "SELECT * FROM orders WHERE status = 'open' ORDER BY total DESC LIMIT 20",
                Kind.SEQUENTIAL_SCAN,
                "CREATE INDEX CONCURRENTLY orders_status_total_desc_idx ON orders (status, total DESC);");
    }

    @Test
    void a_condition_that_is_so_or_not_becomes_a_partial_index() throws SQLException {
        mended(
                "SELECT * FROM orders WHERE customer_id = 77 AND paid_at IS NULL",
                Kind.SEQUENTIAL_SCAN,
                "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id) WHERE (paid_at IS NULL);");
    }

    @Test
    void a_constant_that_recurs_becomes_a_partial_index() throws SQLException {
        var query = "SELECT * FROM orders a WHERE a.status = 'open' AND a.customer_id = 7919"
                + " UNION ALL SELECT * FROM orders b WHERE b.status = 'open' AND b.customer_id = 5838";
        mended(
                query,
                Kind.SEQUENTIAL_SCAN,
                "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id) WHERE (status = 'open'::text);");
    }

    @Test
    void a_function_over_a_column_gets_an_index_over_the_expression() throws SQLException {
        mended(
                "SELECT * FROM customer WHERE lower(email) = 'c77@example.org'",
                Kind.SEQUENTIAL_SCAN,
                "CREATE INDEX CONCURRENTLY customer_lower_email_idx ON customer ((lower(email)));");
    }

    @Test
    void a_pattern_with_a_fixed_beginning_gets_an_index_for_patterns() throws SQLException {
        mended(
                "SELECT * FROM customer WHERE name LIKE 'c777%'",
                Kind.SEQUENTIAL_SCAN,
                "CREATE INDEX CONCURRENTLY customer_name_text_pattern_ops_idx ON customer (name text_pattern_ops);");
    }

    @Test
    void a_pattern_that_begins_anywhere_gets_trigrams() throws SQLException {
        var advice = only(server.plan("SELECT * FROM customer WHERE name LIKE '%7777%'"), Kind.SEQUENTIAL_SCAN);

        assertThat(advice.sql()).hasSize(2).last().asString().contains("USING gin (name gin_trgm_ops)");
    }

    @Test
    void workers_side_by_side_count_as_one_table() throws SQLException {
        server.run(
                "SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0");
        var advice = only(server.plan("SELECT * FROM orders WHERE customer_id = 77"), Kind.SEQUENTIAL_SCAN);

        assertThat(advice.message()).containsPattern("(200,000|199,99\\d) rows of orders to keep 10;");
    }

    @Test
    void what_most_rows_pass_is_no_reason_for_an_index() throws SQLException {
        assertThat(kinds(server.plan("SELECT * FROM orders WHERE status = 'done'")))
                .doesNotContain(Kind.SEQUENTIAL_SCAN);
        assertThat(kinds(server.plan("SELECT * FROM (SELECT * FROM orders LIMIT 500) o WHERE total = 5")))
                .doesNotContain(Kind.SEQUENTIAL_SCAN);
    }

    @Test
    void an_index_that_is_there_is_not_proposed_again() throws SQLException {
        server.run("SET enable_indexscan = off; SET enable_bitmapscan = off");
        var plan = server.plan("SELECT * FROM orders WHERE customer_id = 77 AND status = 'open'");
        var ddl = "CREATE TABLE orders (id int PRIMARY KEY, customer_id int, status text);"
                + "CREATE INDEX there ON orders (status, customer_id, total);";

        assertThat(Explain.advise(plan, Surroundings.unknown()))
                .flatExtracting(Advice::sql)
                .anyMatch(sql -> sql.contains("CREATE INDEX"));
        var known = Explain.advise(plan, Surroundings.of(Catalogue.unknown(), ddl));
        assertThat(known).flatExtracting(Advice::sql).noneMatch(sql -> sql.contains("CREATE INDEX"));
        assertThat(known).anyMatch(advice -> advice.why().contains("The index there begins with"));
    }

    @Test
    void the_price_of_an_index_is_named() throws SQLException {
        var ddl = "CREATE TABLE orders (id int PRIMARY KEY, total int); CREATE INDEX t ON orders (total);";
        var plan = server.plan("SELECT * FROM orders WHERE customer_id = 77");
        var advice =
                Explain.advise(plan, Surroundings.of(Catalogue.unknown(), ddl)).get(0);

        assertThat(advice.price()).contains("Every INSERT into orders", "(it has 2 now)", "customer_id", "HOT");
    }

    @Test
    void without_running_the_catalogue_says_how_large_a_table_is() throws SQLException {
        var plan = PlanServer.read(server.explain("ANALYZE off", "SELECT * FROM orders WHERE customer_id = 77"));
        Catalogue large = name -> Optional.of(new TableFacts(40_000_000, 1L << 34, Heat.HOT, null));

        var advice = Explain.advise(plan, Surroundings.of(large, ""));

        assertThat(advice).extracting(Advice::kind).containsExactly(Kind.SEQUENTIAL_SCAN, Kind.ESTIMATES_ONLY);
        assertThat(advice.get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(advice.get(0).message()).contains("40,000,000 rows", "by estimate");
    }

    @Test
    void a_sort_on_disk_is_told_how_much_memory_it_needs() throws SQLException {
        server.run("SET work_mem = '1MB'");
        var query = "SELECT * FROM orders ORDER BY note, total";
        var advice = only(server.plan(query), Kind.SORT_ON_DISK);
        assertThat(advice.message()).contains("MB in temporary files (external merge)");
        assertThat(advice.why()).contains("(now 1MB)");

        server.run(advice.sql().get(0).replace("LOCAL ", ""));
        assertThat(kinds(server.plan(query))).doesNotContain(Kind.SORT_ON_DISK, Kind.TEMP_FILES);
    }

    @Test
    void hashes_on_disk_are_told_how_much_memory_they_need() throws SQLException {
        for (var query : List.of(
                "SELECT count(*) FROM orders a JOIN orders b ON a.total = b.id",
                "SELECT total, count(*) FROM orders GROUP BY total")) {
            server.run(
                    "SET work_mem = '128kB'; SET enable_mergejoin = off; SET enable_sort = off; SET hash_mem_multiplier = 1");
            var advice = only(server.plan(query), Kind.HASH_ON_DISK);

            server.run(advice.sql().get(0).replace("LOCAL ", ""));
            assertThat(kinds(server.plan(query))).as(advice.toString()).doesNotContain(Kind.HASH_ON_DISK);
        }
    }

    @Test
    void columns_that_go_together_get_statistics_that_mend_the_estimate() throws SQLException {
        var query = "SELECT * FROM orders WHERE city = 'city5' AND zip = 'zip5'";
        server.run("SET enable_sort = on");
        var before = server.plan(query.replace("SELECT *", "SELECT count(*)").replace("= 'zip5'", "= 'zip5'"));
        assertThat(before.nodes()).anyMatch(node -> node.is("Seq Scan"));
        var wide =
                "SELECT * FROM orders WHERE city IN ('city1','city2','city3','city4','city5') AND zip IN ('zip1','zip2','zip3','zip4','zip5')";
        var advice = only(server.plan(wide), Kind.ROWS_MISESTIMATED);
        assertThat(advice.sql().get(0))
                .isEqualTo("CREATE STATISTICS city_zip_stats (dependencies, mcv) ON city, zip FROM orders;");

        // Statistics over all rows: a sample may miss enough of the pairs to be wrong tenfold again.
        server.run("SET default_statistics_target = 1000");
        for (var sql : advice.sql()) {
            server.run(sql);
        }
        var after = kinds(server.plan(wide));
        server.run("DROP STATISTICS city_zip_stats; ANALYZE orders");
        assertThat(after).doesNotContain(Kind.ROWS_MISESTIMATED);
    }

    @Test
    void old_statistics_are_renewed() throws SQLException {
        server.run("CREATE TABLE grown (id int, kind int) WITH (autovacuum_enabled = off);"
                + "INSERT INTO grown SELECT n, n FROM generate_series(1, 20000) n; ANALYZE grown;"
                + "UPDATE grown SET kind = 1;");
        var advice = only(server.plan("SELECT * FROM grown WHERE kind = 1"), Kind.ROWS_MISESTIMATED);

        assertThat(advice.sql()).first().isEqualTo("ANALYZE grown;");
        server.run(advice.sql().get(0));
        assertThat(kinds(server.plan("SELECT * FROM grown WHERE kind = 1"))).doesNotContain(Kind.ROWS_MISESTIMATED);
    }

    @Test
    void a_function_over_a_column_gets_statistics_over_the_expression() throws SQLException {
        var query = "SELECT * FROM orders WHERE upper(status) = 'DONE'";
        var advice = only(server.plan(query), Kind.ROWS_MISESTIMATED);

        for (var sql : advice.sql()) {
            server.run(sql);
        }
        assertThat(kinds(server.plan(query))).doesNotContain(Kind.ROWS_MISESTIMATED);
        server.run("DROP STATISTICS expression_stats");
    }

    @Test
    void a_filter_after_an_index_moves_into_an_index() throws SQLException {
        server.run("CREATE INDEX by_status ON orders (status)");
        server.run("SET enable_seqscan = off");
        try {
            mended(
                    "SELECT * FROM orders WHERE status = 'done' AND total = 31",
                    Kind.FILTER_DISCARDS,
                    "CREATE INDEX CONCURRENTLY orders_status_total_idx ON orders (status, total);");
        } finally {
            server.run("DROP INDEX by_status");
        }
    }

    @Test
    void few_columns_that_are_fetched_by_the_thousand_ride_along_in_the_index() throws SQLException {
        server.run(
                "CREATE INDEX by_customer ON orders (customer_id); SET enable_seqscan = off; SET enable_bitmapscan = off");
        var query = "SELECT total FROM orders WHERE customer_id < 500";
        var advice = only(PlanServer.read(server.explain("ANALYZE, BUFFERS, VERBOSE", query)), Kind.COVERING_INDEX);
        assertThat(advice.sql())
                .containsExactly(
                        "CREATE INDEX CONCURRENTLY orders_customer_id_idx ON public.orders (customer_id) INCLUDE (total);");

        long before = touched(query);
        server.run(advice.sql().get(0));
        server.run("VACUUM orders");
        assertThat(server.plan(query).root().type()).isEqualTo("Index Only Scan");
        assertThat(touched(query)).isLessThan(before / 5);
        server.run("DROP INDEX by_customer, orders_customer_id_idx");
    }

    @Test
    void a_loop_over_pairs_gets_an_index_on_its_inner_side() throws SQLException {
        server.run("SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off");
        var query = "SELECT * FROM customer c JOIN item i ON i.order_id = c.id + 0 WHERE c.id < 30";
        mended(query, Kind.NESTED_LOOP, "CREATE INDEX CONCURRENTLY item_order_id_idx ON item (order_id);");
    }

    @Test
    void a_loop_that_ran_away_is_told_with_its_figures() throws SQLException {
        server.run(
                "CREATE TABLE job (id int, state int) WITH (autovacuum_enabled = off);"
                        + "INSERT INTO job SELECT n, n FROM generate_series(1, 20000) n; ANALYZE job; UPDATE job SET state = 1;");
        server.run("SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_memoize = off");
        var advice = only(
                server.plan("SELECT * FROM job JOIN orders o ON o.id = job.id WHERE job.state = 1"), Kind.NESTED_LOOP);

        assertThat(advice.message()).contains("ran 20,000 times", "had been expected");
    }

    @Test
    void a_bitmap_too_large_for_its_memory_is_told() throws SQLException {
        server.run(
                "CREATE INDEX by_total ON orders (total); SET enable_seqscan = off; SET enable_indexscan = off; SET work_mem = '64kB'");
        var query = "SELECT count(note) FROM orders WHERE total < 40000";
        var advice = only(server.plan(query), Kind.BITMAP_LOSSY);
        server.run(advice.sql().get(0).replace("LOCAL ", ""));
        assertThat(kinds(server.plan(query))).doesNotContain(Kind.BITMAP_LOSSY);
        server.run("DROP INDEX by_total");
    }

    @Test
    void an_index_only_scan_that_visits_the_table_asks_for_a_vacuum() throws SQLException {
        server.run("UPDATE item SET order_id = order_id; SET enable_seqscan = off; SET enable_bitmapscan = off");
        var query = "SELECT id FROM item WHERE id < 20000";
        var advice = only(server.plan(query), Kind.HEAP_FETCHES);
        for (var sql : advice.sql()) {
            server.run(sql);
        }
        var after = server.plan(query);
        assertThat(kinds(after)).as(after.toString()).doesNotContain(Kind.HEAP_FETCHES);
    }

    @Test
    void a_large_offset_is_turned_into_going_on_after_the_last_row() throws SQLException {
        var advice =
                only(server.plan("SELECT * FROM orders ORDER BY total, note LIMIT 20 OFFSET 50000"), Kind.BIG_OFFSET);

        assertThat(advice.message()).contains("OFFSET of about 50,000");
        assertThat(advice.sql().get(0)).contains("WHERE (total, note) > (:last_total, :last_note)");
    }

    @Test
    void a_common_table_made_whole_is_told() throws SQLException {
        var query = "WITH c AS %s (SELECT * FROM orders) SELECT * FROM c WHERE id = 5";
        assertThat(kinds(server.plan(query.formatted("MATERIALIZED")))).contains(Kind.CTE_MATERIALISED);
        assertThat(kinds(server.plan(query.formatted("NOT MATERIALIZED")))).doesNotContain(Kind.CTE_MATERIALISED);
    }

    @Test
    void a_subquery_for_each_row_is_told() throws SQLException {
        var advice = only(
                server.plan("SELECT (SELECT name FROM customer c WHERE c.id = i.id) FROM item i"),
                Kind.SUBPLAN_PER_ROW);

        assertThat(advice.message()).contains("SubPlan 1", "ran 30,000 times");
    }

    @Test
    void workers_that_never_came_are_told() throws SQLException {
        server.run(
                "SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers = 0");
        var advice = only(server.plan("SELECT count(*) FROM orders WHERE total = 1"), Kind.WORKERS_MISSING);

        assertThat(advice.message()).isEqualTo("0 of 2 workers were started.");
    }

    @Test
    void a_foreign_key_without_an_index_is_told_by_its_trigger() throws SQLException {
        server.run("INSERT INTO orders SELECT n, 1, 'x', '', '', 1 FROM generate_series(300001, 300100) n");
        var advice = only(server.plan("DELETE FROM orders WHERE id > 300000"), Kind.TRIGGER_TIME);

        assertThat(advice.message()).contains("item_order_id_fkey", "100 calls");
        server.run(advice.sql().get(0));
    }

    @Test
    void rows_kept_in_files_for_later_are_told() throws SQLException {
        server.run("SET work_mem = '64kB'");
        var advice = Explain.advise(
                server.plan("WITH c AS MATERIALIZED (SELECT * FROM orders) SELECT count(*) FROM c"),
                Surroundings.unknown());
        assertThat(advice).extracting(Advice::kind).contains(Kind.TEMP_FILES);
    }

    @Test
    void compilation_that_outlasts_its_use_is_told() {
        var plan = PlanServer.read("""
                Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=90.1..90.2 rows=1 loops=1)
                Planning Time: 0.1 ms
                JIT:
                  Functions: 12
                  Options: Inlining true, Optimization true, Expressions true, Deforming true
                  Timing: Generation 1.0 ms (Deform 0.5 ms), Inlining 20.0 ms, Optimization 40.0 ms, Emission 25.0 ms, Total 86.0 ms
                Execution Time: 92.0 ms
                """);
        assertThat(only(plan, Kind.JIT_OVERHEAD).message()).contains("12 functions", "86 ms of 92 ms");
    }

    @Test
    void what_did_not_lie_in_the_cache_is_told() {
        var plan = PlanServer.read("""
                Seq Scan on t  (cost=0.00..1.00 rows=1 width=4) (actual time=90.1..90.2 rows=1 loops=1)
                  Buffers: shared hit=1000 read=9000
                """);
        assertThat(only(plan, Kind.CACHE_MISSES).message()).contains("70 MB (90 % of what was touched)");
    }

    @Test
    void a_good_plan_gets_no_advice() throws SQLException {
        assertThat(Explain.advise(server.plan("SELECT * FROM orders WHERE id = 5"), Surroundings.unknown()))
                .isEmpty();
        assertThat(Explain.advise(server.plan("SELECT count(*) FROM customer"), Surroundings.unknown()))
                .isEmpty();
    }

    /** The proposed index is used once it is there, and the query touches fewer blocks. */
    private void mended(String query, Kind kind, String sql) throws SQLException {
        var advice = Explain.advise(server.plan(query), Surroundings.unknown()).stream()
                .filter(one -> one.kind() == kind && !one.sql().isEmpty())
                .toList();
        assertThat(advice).singleElement().satisfies(one -> assertThat(one.sql())
                .containsExactly(sql));
        var name = sql.split(" ")[3];
        long before = touched(query);
        server.run(sql);
        try {
            server.run("ANALYZE");
            assertThat(server.plan(query).nodes())
                    .extracting(node -> node.target().index())
                    .contains(name);
            assertThat(touched(query)).isLessThan(before / 5);
        } finally {
            server.run("DROP INDEX " + name);
        }
    }

    private long touched(String query) throws SQLException {
        server.plan(query);
        return server.plan(query).root().buffers().touched();
    }

    private static List<Kind> kinds(QueryPlan plan) {
        return Explain.advise(plan, Surroundings.unknown()).stream()
                .map(Advice::kind)
                .toList();
    }

    private static Advice only(QueryPlan plan, Kind kind) {
        var advice = Explain.advise(plan, Surroundings.unknown());
        assertThat(advice).extracting(Advice::kind).as(plan.toString()).contains(kind);
        return advice.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }
}
