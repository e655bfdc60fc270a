package dev.lockkeeper.query;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Surveying;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class QueryReviewPagesTests {

    private static final String PLAN = """
            Limit  (cost=0.00..1.00 rows=1 width=4) (actual time=50.0..51.0 rows=3 loops=1)
              Buffers: shared hit=100 read=900
              ->  Seq Scan on orders  (cost=0.00..1.00 rows=1 width=4) (actual time=50.0..50.5 rows=3 loops=1)
                    Filter: (customer_id = 42)
                    Rows Removed by Filter: 99997
            Execution Time: 51.2 ms
            """;

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    Surveying surveying;

    private Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void the_page_says_that_nothing_is_kept() {
        assertThat(browser.get(harbor.ada(), "queries/review"))
                .hasStatusOk()
                .bodyText()
                .contains("Query review", "Nothing that you paste here is stored", "No particular one");
        assertThat(browser.get(harbor.ada(), "queries")).hasStatus(302);
    }

    @Test
    void a_plan_becomes_a_tree_with_advice_and_sql() {
        assertThat(review(harbor.ada()).param("plan", PLAN))
                .hasStatusOk()
                .bodyText()
                .contains("Seq Scan on orders", "slowest", "Sequential scan")
                .contains("CREATE INDEX CONCURRENTLY orders_customer_id_idx ON orders (customer_id);")
                .contains("Every INSERT into orders has one more index to keep", "href=\"#step-2\"", "id=\"step-2\"")
                .doesNotContain("The query as it is written");
    }

    @Test
    void a_query_is_read_by_the_rules_for_queries() {
        assertThat(review(harbor.ada()).param("sql", "SELECT id FROM orders WHERE name LIKE '%x'"))
                .hasStatusOk()
                .bodyText()
                .contains("The query as it is written", "leading-wildcard")
                .doesNotContain("What to do", "lock-timeout");
        assertThat(review(harbor.ada()).param("sql", "SELECT id FROM orders WHERE id = 4"))
                .bodyText()
                .contains("No rule has anything to say about it");
        assertThat(review(harbor.ada()).param("sql", "SELEC id")).bodyText().contains("unparsed-statement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    UPDATE orders SET note = 'x'                                  | update-without-where
                    DELETE FROM orders                                            | delete-without-where
                    DELETE FROM orders WHERE at < '2020-01-01'                    | unbatched-backfill
                    UPDATE orders SET note = 'x' WHERE id BETWEEN 1 AND 200000    | unbatched-backfill
                    DELETE FROM orders WHERE note = 'x'                           | backfill-unindexed-predicate
                    DELETE FROM orders WHERE id = 7                               | delete-from-referenced-parent
                    SELECT id FROM orders ORDER BY id LIMIT 20 OFFSET 100000      | offset-paging
                    SELECT id FROM orders WHERE id NOT IN (SELECT order_id FROM item) | not-in-subquery
                    SELECT id FROM orders WHERE lower(code) = 'x'                 | function-over-indexed-column
                    INSERT INTO archive SELECT * FROM orders WHERE id = 7         | select-star
                    SELECT id FROM orders WHERE code LIKE '%x'                    | leading-wildcard
                    SELECT id FROM orders WHERE id = 42.0                         | implicit-cast
                    """)
    void each_kind_of_trouble_is_told_of(String query, String rule) {
        assertThat(review(harbor.ada()).param("sql", query).param("definitions", """
                        CREATE TABLE orders (id bigint PRIMARY KEY, code text UNIQUE, note text, at timestamptz);
                        CREATE TABLE item (id bigint PRIMARY KEY, order_id bigint REFERENCES orders);
                        CREATE TABLE archive (id bigint PRIMARY KEY, code text, note text, at timestamptz);
                        """))
                .hasStatusOk()
                .bodyText()
                .contains("/rules/" + rule + "\"");
    }

    @Test
    void what_is_harmless_in_a_query_is_not_told_of() {
        assertThat(review(harbor.ada())
                        .param("sql", "INSERT INTO orders (id, code) VALUES (7, 'x')")
                        .param("definitions", "CREATE TABLE orders (id bigint PRIMARY KEY, code text UNIQUE);"))
                .hasStatusOk()
                .bodyText()
                .contains("No rule has anything to say about it");
    }

    @Test
    void the_snapshot_of_the_database_says_how_large_a_table_is() {
        var database = aDatabase(surveying, harbor.ana(), "shop", null);
        aSnapshot(surveying, harbor.ana(), database, NOON, aTable("public", "orders", 40_000_000, null));
        var estimated = "Seq Scan on orders  (cost=0.00..1.00 rows=1 width=4)\n  Filter: (customer_id = 42)";

        assertThat(review(harbor.ada()).param("plan", estimated).param("database", database.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("All of orders (40,000,000 rows)", "Estimates only");
        assertThat(review(harbor.ada()).param("plan", estimated)).bodyText().doesNotContain("Sequential scan");
    }

    @Test
    void an_index_that_the_definitions_have_is_not_proposed() {
        assertThat(review(harbor.ada())
                        .param("plan", PLAN)
                        .param("definitions", "CREATE INDEX there ON orders (customer_id);"))
                .hasStatusOk()
                .bodyText()
                .contains("The index there begins with customer_id already")
                .doesNotContain("CREATE INDEX CONCURRENTLY");
    }

    @Test
    void what_cannot_be_read_is_told_and_kept() {
        assertThat(review(harbor.ada()).param("plan", "no plan\nat all <b>").param("sql", "SELECT 1"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 1: No step of a plan begins here", "at all &lt;b&gt;", "SELECT 1");
        assertThat(review(harbor.ada())).hasStatus(422).bodyText().contains("Paste a query, a plan, or both.");
        assertThat(review(harbor.ada()).param("sql", "x".repeat(QueryForm.MOST_SQL + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("At most 200000 characters");
        assertThat(review(harbor.ada()).param("sql", "SELECT 1").param("database", "nonsense"))
                .hasStatus(422);
    }

    @Test
    void another_tenants_database_is_not_there() {
        var quarry = cast.quarry();
        var theirs = aDatabase(surveying, quarry.ana(), "shop", null);

        assertThat(review(harbor.ada()).param("plan", PLAN).param("database", theirs.toString()))
                .hasStatus(404);
    }

    @Test
    void viewers_may_look_too() {
        assertThat(review(harbor.vera()).param("plan", PLAN)).hasStatusOk();
    }

    private MockMvcRequestBuilder review(CurrentMember person) {
        return browser.post(person, "queries/review");
    }
}
