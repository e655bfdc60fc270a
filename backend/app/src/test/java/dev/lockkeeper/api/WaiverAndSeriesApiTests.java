package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.MigrationFixtures;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@LockkeeperTest
class WaiverAndSeriesApiTests {

    private static final String DROP = "ALTER TABLE orders DROP COLUMN legacy_state;";
    private static final String NOT_NULL = "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;";
    private static final String WAIVERS = "/api/v1/migrations/1/waivers";
    private static final String SERIES = "/api/v1/migrations/1/series";
    private static final String WAIVER = """
            {"script": "01.sql", "statement": 1, "rule": "drop-column", "reason": "Nobody reads it."}""";
    private static final String PLAN = """
            {"script": "01.sql", "statement": 1, "rule": "set-not-null-scan", "revision": 1}""";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void a_reviewer_waives_and_the_same_word_twice_is_one() {
        fixtures.inReview(harbor.ada(), shop, DROP);
        var boris = token(harbor.boris());

        var first = post(boris, WAIVERS, WAIVER);
        var again = post(boris, WAIVERS, WAIVER);

        assertThat(first).hasStatus(201).bodyJson().extractingPath("$.by").isEqualTo("Boris");
        assertThat(again).hasStatus(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(get(boris, WAIVERS)).bodyJson().extractingPath("$.length()").isEqualTo(1);
        assertThat(get(boris, "/api/v1/waivers"))
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("IN_FORCE");
        assertThat(post(token(harbor.cleo()), WAIVERS, WAIVER))
                .hasStatus(409)
                .bodyText()
                .contains("rule-violation");
    }

    @Test
    void taken_back_it_counts_no_longer() {
        fixtures.inReview(harbor.ada(), shop, DROP);
        var boris = token(harbor.boris());
        var waiver = WAIVERS + "/" + id(post(boris, WAIVERS, WAIVER));

        assertThat(call(boris, HttpMethod.DELETE, waiver, "")).hasStatus(204);

        assertThat(call(boris, HttpMethod.DELETE, waiver, "")).hasStatus(409);
        assertThat(get(boris, "/api/v1/waivers"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(get(boris, "/api/v1/waivers?show=ended"))
                .bodyJson()
                .extractingPath("$.items[0].revokedBy")
                .isEqualTo("Boris");
        assertThat(post(boris, WAIVERS, WAIVER)).hasStatus(201);
    }

    @Test
    void a_guard_that_has_found_nothing_there_is_refused() {
        fixtures.inReview(harbor.ada(), shop, DROP);
        var foreign = WAIVER.replace("\"reason\"", "\"guard\": \"" + UUID.randomUUID() + "\", \"reason\"");

        assertThat(post(token(harbor.boris()), WAIVERS, foreign)).hasStatus(409);
    }

    @Test
    void no_agent_waives_no_author_in_their_own_work_and_nobody_in_the_work_of_their_agent() {
        Acting.as(harbor.boris(), () -> fixtures.inReview(harbor.boris(), shop, DROP));

        assertThat(post(token(harbor.agent()), WAIVERS, WAIVER)).hasStatus(403);
        assertThat(post(token(harbor.eli()), WAIVERS, WAIVER)).hasStatus(403);
        assertThat(post(token(harbor.boris()), WAIVERS, WAIVER)).hasStatus(409);
        assertThat(post(token(harbor.cleo(), Set.of(Scope.READ)), WAIVERS, WAIVER))
                .hasStatus(403);
    }

    @Test
    void what_is_missing_of_a_waiver_is_named() {
        fixtures.inReview(harbor.ada(), shop, DROP);

        assertThat(post(token(harbor.boris()), WAIVERS, "{\"statement\": 0, \"reason\": \" \"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("script", "statement", "rule", "reason");
    }

    @Test
    void a_plan_becomes_a_series_once_with_days_and_an_owner() {
        fixtures.draft(harbor.ada(), shop, NOT_NULL);
        var agent = token(harbor.agent());

        var first = post(agent, SERIES, PLAN);
        var again = post(agent, SERIES, PLAN);

        assertThat(first).hasStatus(201);
        assertThat(first)
                .bodyJson()
                .extractingPath("$.steps[*].migration")
                .asArray()
                .containsExactly(2, 3, 4);
        assertThat(first).bodyJson().extractingPath("$.steps[1].owner").isEqualTo("Ada");
        assertThat(again).hasStatus(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(get(agent, "/api/v1/migrations/3/series"))
                .bodyJson()
                .extractingPath("$[0].source")
                .isEqualTo(1);
        assertThat(get(agent, "/api/v1/migrations/5")).hasStatus(404);
    }

    @Test
    void what_cannot_become_a_series_is_said() {
        fixtures.draft(harbor.ada(), shop, NOT_NULL);
        var ada = token(harbor.ada());

        assertThat(post(ada, SERIES, PLAN.replace("set-not-null-scan", "drop-column")))
                .hasStatus(409);
        assertThat(post(ada, SERIES, PLAN.replace("}", ", \"due\": [\"2030-01-01\"]}")))
                .hasStatus(409);
        assertThat(post(ada, SERIES, PLAN.replace("}", ", \"owner\": \"Nobody\"}")))
                .hasStatus(422)
                .bodyText()
                .contains("Nobody here is called so.");
        assertThat(post(token(harbor.vera()), SERIES, PLAN)).hasStatus(403);
    }

    @Test
    void another_tenant_finds_nothing_and_changes_nothing() {
        fixtures.inReview(harbor.ada(), shop, DROP);
        var waiver = id(post(token(harbor.boris()), WAIVERS, WAIVER));
        harbor = cast.quarry();
        var theirs = token(harbor.boris());

        assertThat(get(theirs, WAIVERS)).hasStatus(404);
        assertThat(post(theirs, WAIVERS, WAIVER)).hasStatus(404);
        assertThat(post(theirs, SERIES, PLAN)).hasStatus(404);
        assertThat(call(theirs, HttpMethod.DELETE, WAIVERS + "/" + waiver, "")).hasStatus(404);
        assertThat(get(theirs, "/api/v1/waivers"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void they_are_documented() {
        assertThat(mvc.get().uri("/api/openapi"))
                .bodyText()
                .contains(
                        "/api/v1/waivers",
                        "/api/v1/migrations/{number}/waivers/{waiver}",
                        SERIES.replace("1/s", "{number}/s"));
    }

    private String id(MvcTestResult answer) {
        try {
            return json.readTree(answer.getResponse().getContentAsString())
                    .at("/id")
                    .asString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String bearer, String address) {
        return mvc.get()
                .uri(address)
                .header("Authorization", "Bearer " + bearer)
                .exchange();
    }

    private MvcTestResult post(String bearer, String address, String body) {
        return call(bearer, HttpMethod.POST, address, body);
    }

    private MvcTestResult call(String bearer, HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String token(CurrentMember of) {
        return token(of, EnumSet.allOf(Scope.class));
    }

    private String token(CurrentMember of, Set<Scope> scopes) {
        return Acting.as(harbor.ana(), () -> tokens.issue(harbor.ana(), of.id(), "cli", scopes, Duration.ofDays(1))
                .text());
    }
}
