package dev.lockkeeper.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database does for each page of a tenant with thousands of records: it looks at none that need not be shown. */
class ManyRecordsTests extends RecordingTest {

    private static final int MANY = 4000;

    /** Rows that are sorted, or read without an index, at most. */
    private static final int FEW = 600;

    private static final Set<String> LARGE = Set.of(
            "decision",
            "decision_revision",
            "decision_search",
            "decision_table",
            "decision_domain",
            "decision_decider",
            "decision_transition",
            "obligation");

    /** One for all tests of this class, as it takes its time. */
    private static Crew crowd;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate plain;

    @Autowired
    JsonMapper json;

    @Autowired
    GuardsInForce guards;

    @BeforeEach
    void thousands() throws IOException, SQLException {
        if (crowd == null) {
            var script = new ClassPathResource("many-records.sql", ManyRecordsTests.class)
                    .getContentAsString(StandardCharsets.UTF_8);
            crowd = cast.quarry();
            Acting.run(crowd.ada(), () -> transaction.executeWithoutResult(status -> fill(script)));
            analyze();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions",
                "decisions?status=ACCEPTED",
                "decisions?category=NAMING",
                "decisions?due=true",
                "decisions?table=item_7",
                "decisions?table=public.item_7",
                "decisions?table=item_7&status=ACCEPTED&category=NAMING",
                "decisions?service=ledger",
                "decisions/applying?table=item_7",
                "decisions/applying?table=public.item_7",
                "decisions?q=seldom7",
                "decisions?q=frequent",
                "decisions/9",
                "decisions/7",
                "decisions/8",
                "decisions/9/edit",
                "decisions/9/revisions",
                "decisions/9/revisions/1",
                "decisions/9/comments",
                "decisions/9/enforcement",
                "decisions/imports",
                "decisions/print",
                "obligations",
                "obligations?show=open",
                "obligations?show=late",
                "obligations?show=all",
                "obligations?show=all&kind=CONTRACT",
                "obligations?show=all&table=item_7",
                "obligations?show=all&source=D-7",
                "work"
            })
    void no_page_reads_or_sorts_a_whole_table(String page) {
        var statements = StatementCounter.written(
                () -> assertThat(browser.get(crowd.ada(), page)).hasStatusOk());

        assertThat(wasteful(statements)).isEmpty();
    }

    @Test
    void a_search_says_when_more_match_than_are_ranked() {
        var more = "More records match than these";

        assertThat(browser.get(crowd.ada(), "decisions?q=frequent")).bodyText().contains(more, "by all they say");
        assertThat(browser.get(crowd.ada(), "decisions?q=frequent&status=ACCEPTED"))
                .bodyText()
                .contains(more, "by their title");
        assertThat(browser.get(crowd.ada(), "decisions?q=seldom7")).bodyText().doesNotContain(more);
    }

    @Test
    void guards_in_force_are_found_by_indexes() {
        var statements = StatementCounter.written(
                () -> Acting.run(crowd.ada(), () -> assertThat(guards.inForce()).isNotEmpty()));

        assertThat(wasteful(statements)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant.decision_best('seldom7', '{}')",
                "tenant.decision_best('seldom7', '{status=ACCEPTED,category=AUDIT}')",
                "tenant.decision_best('seldom7 -nowhere', '{}')",
                "tenant.decision_best('\"seldom7 choice\" or seldom8', '{}')",
                "tenant.decision_best('nowhere', '{}')",
                "tenant.decision_matching('seldom7')",
                "tenant.decision_matching('frequent seldom7')"
            })
    void a_search_for_what_is_seldom_looks_at_few(String function) {
        assertThat(looked(function))
                .as("some to see how frequent it is, and what is found")
                .isLessThan(200);
    }

    @Test
    void a_search_under_a_filter_that_leaves_few_looks_at_the_words_of_few() {
        var function = "tenant.decision_best('frequent', '{status=ACCEPTED,decider=nobody}')";

        assertThat(looked(function))
                .as("the traits of a thousand, to see how frequent they are")
                .isLessThan(1_100);
    }

    private Long looked(String function) {
        return Acting.as(
                crowd.ada(),
                () -> transaction.execute(status -> {
                    var before = looked();
                    jdbc.sql("select count(*) from " + function)
                            .query(Long.class)
                            .single();
                    return looked() - before;
                }));
    }

    /** Rows that this connection has fetched, as far as they have not been added to the statistics of all. */
    private long looked() {
        return jdbc.sql("""
                        select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)
                          from pg_stat_xact_user_tables where relname in ('decision_search', 'decision')
                        """).query(Long.class).single();
    }

    private List<String> wasteful(List<String> statements) {
        var asked = statements.stream()
                .filter(sql -> sql.startsWith("select") && sql.contains("tenant."))
                .map(ManyRecordsTests::told)
                .filter(ManyRecordsTests::isWhole)
                .toList();
        assertThat(asked).isNotEmpty();
        var wasteful = new ArrayList<String>();
        Acting.run(
                crowd.ada(),
                () -> transaction.executeWithoutResult(status -> asked.forEach(sql -> look(plan(sql), sql, wasteful))));
        return wasteful;
    }

    /** The driver writes lists as question marks: what is looked for by name or by key gets one of each. */
    private static String told(String sql) {
        return sql.replace("cast(? as text[])", "cast('{item_7}' as text[])")
                .replaceAll("any ?\\(\\?\\)", "any ('{" + new UUID(0, 7) + "}')");
    }

    /** Otherwise it cannot be asked again: the driver leaves out what type a list has. */
    private static boolean isWhole(String sql) {
        return !sql.replace("'%?%'", "").contains("?") && !sql.contains("unnest(('{");
    }

    private JsonNode plan(String sql) {
        var plan = plain.queryForObject("explain (format json) " + sql, String.class);
        return json.readTree(plan).get(0).get("Plan");
    }

    private void look(JsonNode node, String sql, List<String> wasteful) {
        var kind = node.path("Node Type").asString();
        var relation = node.path("Relation Name").asString("");
        if (kind.equals("Seq Scan") && LARGE.contains(relation)) {
            wasteful.add("reads all of " + relation + ": " + sql);
        }
        if (kind.equals("Sort") && node.get("Plans").get(0).path("Plan Rows").asLong() > FEW) {
            wasteful.add("sorts " + node.get("Plans").get(0).path("Plan Rows").asLong() + ": " + sql);
        }
        node.path("Plans").forEach(below -> look(below, sql, wasteful));
    }

    private void fill(String script) {
        var values = Map.of(
                "tenant", crowd.tenant().id().value(),
                "member", crowd.ada().id().value(),
                "many", MANY);
        for (var statement : script.split(";\n")) {
            jdbc.sql(statement).params(values).update();
        }
    }

    private void analyze() throws SQLException {
        var database = transaction.execute(status ->
                jdbc.sql("select current_database()").query(String.class).single());
        var server = TestDatabase.server();
        try (var connection = DriverManager.getConnection(server.url(database), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
