package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@LockkeeperTest
class QueryApiTests {

    private static final String PLAN = """
            Limit  (cost=0.00..1.00 rows=1 width=4) (actual time=50.0..51.0 rows=3 loops=1)
              ->  Seq Scan on orders  (cost=0.00..1.00 rows=1 width=4) (actual time=50.0..50.5 rows=3 loops=1)
                    Filter: (customer_id = 42)
                    Rows Removed by Filter: 99997
            Execution Time: 51.2 ms
            """;

    private static final String JSON_PLAN = """
            [{"Plan": {"Node Type": "Seq Scan", "Relation Name": "orders", "Startup Cost": 0.0, "Total Cost": 1.0,
              "Plan Rows": 1, "Plan Width": 4, "Actual Startup Time": 50.0, "Actual Total Time": 50.5,
              "Actual Rows": 3, "Actual Loops": 1, "Filter": "(customer_id = 42)",
              "Rows Removed by Filter": 99997}, "Execution Time": 51.2}]""";

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    private Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void a_plan_in_text_is_answered_with_advice_and_its_steps() {
        var answer = review(Scope.READ, Map.of("plan", PLAN));

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.advice[*].kind")
                .asArray()
                .contains("SEQUENTIAL_SCAN");
        assertThat(answer).bodyJson().extractingPath("$.plan.steps[1].title").isEqualTo("Seq Scan on orders");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.plan.steps[1].removedRows")
                .isEqualTo(99_997);
        assertThat(answer).bodyText().contains("CREATE INDEX CONCURRENTLY");
    }

    @Test
    void a_plan_in_json_says_the_same() {
        assertThat(review(Scope.READ, Map.of("plan", JSON_PLAN)))
                .hasStatusOk()
                .bodyText()
                .contains("SEQUENTIAL_SCAN", "CREATE INDEX CONCURRENTLY");
    }

    @Test
    void a_query_is_read_by_the_rules() {
        assertThat(review(Scope.READ, Map.of("sql", "SELECT id FROM orders WHERE name LIKE '%x'")))
                .hasStatusOk()
                .bodyText()
                .contains("leading-wildcard", "/rules/leading-wildcard");
    }

    @Test
    void what_is_wrong_is_named() {
        assertField(review(Scope.READ, Map.of()), "sql");
        assertField(review(Scope.READ, Map.of("plan", "no plan\nat all")), "plan");
        assertField(review(Scope.READ, Map.of("sql", "x".repeat(200_001))), "sql");
        assertThat(review(Scope.READ, Map.of("sql", "SELECT 1", "database", "moon")))
                .hasStatus(409);
    }

    @Test
    void a_token_that_may_not_read_may_not_ask() {
        assertThat(review(Scope.EXECUTIONS_WRITE, Map.of("sql", "SELECT 1"))).hasStatus(403);
    }

    private static void assertField(MvcTestResult answer, String field) {
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private MvcTestResult review(Scope scope, Map<String, String> body) {
        var token = Acting.as(harbor.ana(), () -> tokens.issue(
                        harbor.ana(), harbor.vera().id(), "review", Set.of(scope), Duration.ofDays(1))
                .text());
        return mvc.post()
                .uri("/api/v1/queries/review")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }
}
