package dev.lockkeeper.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothFormatsTests {

    private PlanServer server;

    @BeforeAll
    void a_shop() throws SQLException {
        server = new PlanServer("explain-formats");
        // What the server tidies between two runs of a query, the second need not read: nobody does so unasked.
        server.run("CREATE TABLE customer (id int PRIMARY KEY, name text) WITH (autovacuum_enabled = off);"
                + "CREATE TABLE \"My Orders\" (id int PRIMARY KEY, customer_id int REFERENCES customer, total numeric, note text)"
                + " WITH (autovacuum_enabled = off);"
                + "INSERT INTO customer SELECT n, 'c' || n FROM generate_series(1, 2000) n;"
                + "INSERT INTO \"My Orders\" SELECT n, 1 + n % 2000, n, repeat('x', 50) FROM generate_series(1, 60000) n;"
                + "CREATE INDEX by_customer ON \"My Orders\" (customer_id);"
                + "CREATE TABLE child (id int REFERENCES customer ON DELETE CASCADE);"
                + "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';"
                + "CREATE TRIGGER idle AFTER UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION nothing();");
        server.run("VACUUM ANALYZE");
    }

    @AfterAll
    void stop() throws SQLException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "SELECT * FROM \"My Orders\" WHERE note LIKE '%y%' AND total > 5",
                "SELECT * FROM \"My Orders\" o JOIN customer c ON c.id = o.customer_id WHERE c.name > 'c5'",
                "SELECT * FROM customer c LEFT JOIN \"My Orders\" o ON c.id = o.customer_id AND o.total < 10",
                "SELECT * FROM customer c WHERE NOT EXISTS (SELECT FROM \"My Orders\" o WHERE o.customer_id = c.id)",
                "SELECT * FROM customer c WHERE id = 7 AND name = (SELECT max(name) FROM customer)",
                "SELECT c.*, (SELECT sum(total) FROM \"My Orders\" o WHERE o.customer_id = c.id) FROM customer c WHERE id < 50",
                "SELECT customer_id, count(*) FROM \"My Orders\" GROUP BY customer_id ORDER BY 2 DESC LIMIT 5 OFFSET 100",
                "SELECT id, note FROM \"My Orders\" ORDER BY note, total DESC",
                "WITH a AS MATERIALIZED (SELECT * FROM customer) SELECT * FROM a x JOIN a y ON x.id = y.id WHERE x.name = 'c1'",
                "WITH RECURSIVE r AS (SELECT 1 n UNION ALL SELECT n + 1 FROM r WHERE n < 50) SELECT * FROM r",
                "SELECT * FROM generate_series(1, 100) g, LATERAL (SELECT * FROM customer WHERE id = g LIMIT 1) s",
                "SELECT id FROM customer WHERE id BETWEEN 5 AND 500 ORDER BY id DESC",
                "SELECT id FROM customer UNION SELECT customer_id FROM \"My Orders\"",
                "SELECT id FROM customer EXCEPT ALL SELECT customer_id FROM \"My Orders\"",
                "SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY id) FROM \"My Orders\" WHERE customer_id < 30",
                "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) v (x, y) WHERE x > 1",
                "SELECT * FROM \"My Orders\" WHERE customer_id IN (1, 2, 3) OR id = 8",
                "SELECT * FROM customer WHERE false",
                "SELECT * FROM customer c WHERE id IN (SELECT customer_id FROM \"My Orders\" WHERE total < 40) FOR UPDATE"
            })
    void both_formats_tell_the_same(String query) throws SQLException {
        server.run("VACUUM ANALYZE");
        for (var settings : List.of(
                "SET work_mem = '64kB'; SET parallel_setup_cost = 1000; SET max_parallel_workers_per_gather = 2; SET enable_hashjoin = on",
                "SET work_mem = '4MB'; SET max_parallel_workers_per_gather = 0; SET enable_hashjoin = off")) {
            server.run(settings);
            for (var options : List.of(
                    "ANALYZE, BUFFERS, TIMING OFF", "ANALYZE off", "VERBOSE, ANALYZE, BUFFERS off, TIMING OFF")) {
                server.explain(options, query);
                var text = PlanServer.read(server.explain(options, query));
                var json = PlanServer.read(server.explain(options + ", FORMAT JSON", query));
                assertThat(text.nodes()).as(options).isEqualTo(json.nodes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM \"My Orders\" WHERE total > 59990",
                "SELECT count(*), sum(total) FROM \"My Orders\" WHERE note LIKE 'x%'"
            })
    void workers_are_told_alike(String query) throws SQLException {
        server.run(
                "SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0");
        var text = server.plan(query);
        var json = PlanServer.read(server.explain("ANALYZE, BUFFERS, FORMAT JSON", query));
        server.run("RESET ALL; SET jit = off");

        assertThat(text.nodes())
                .extracting(PlanNode::title)
                .isEqualTo(json.nodes().stream().map(PlanNode::title).toList());
        var gather = text.nodes().stream()
                .filter(node -> node.type().equals("Gather"))
                .findFirst()
                .orElseThrow();
        assertThat(gather.counts().workersPlanned()).isEqualTo(2);
        assertThat(text.nodes()).anyMatch(node -> node.type().equals("Parallel Seq Scan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "JSON"})
    void triggers_compilation_times_and_settings_are_told(String format) throws SQLException {
        server.run("SET jit = on; SET jit_above_cost = 0; SET work_mem = '2MB'");
        var update = PlanServer.read(server.explain(
                "ANALYZE, BUFFERS, SETTINGS, FORMAT " + format,
                "UPDATE customer SET name = name || 'x' WHERE id < 100"));
        var delete = PlanServer.read(
                server.explain(
                        "ANALYZE, FORMAT " + format,
                        "DELETE FROM customer c WHERE c.id > 1990 AND NOT EXISTS (SELECT FROM \"My Orders\" o WHERE o.customer_id = c.id)"));
        server.run("RESET ALL; SET jit = off");

        assertThat(update.settings()).containsEntry("work_mem", "2MB");
        assertThat(update.triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.name()).isEqualTo("idle");
            assertThat(trigger.constraint()).isNull();
            assertThat(trigger.calls()).isEqualTo(99);
        });
        assertThat(update.executionMs()).isPositive();
        assertThat(update.planningMs()).isPositive();
        assertThat(update.root().type()).isEqualTo("Update");
        assertThat(delete.analyzed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "JSON"})
    void keeping_foreign_keys_is_told(String format) throws SQLException {
        server.run("INSERT INTO customer SELECT n FROM generate_series(10001, 10020) n");
        var plan =
                PlanServer.read(server.explain("ANALYZE, FORMAT " + format, "DELETE FROM customer WHERE id > 10000"));

        assertThat(plan.triggers())
                .extracting(QueryPlan.Trigger::constraint)
                .contains("child_id_fkey", "My Orders_customer_id_fkey");
        assertThat(plan.triggers()).extracting(QueryPlan.Trigger::calls).containsOnly(20L);
    }
}
