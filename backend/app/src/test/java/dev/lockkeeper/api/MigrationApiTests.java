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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class MigrationApiTests {

    private static final String ADDRESS = "/api/v1/migrations";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    Crew harbor;
    String token;
    DatabaseId shop;

    @BeforeEach
    void ci() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        token = token(harbor, EnumSet.allOf(Scope.class));
    }

    @Test
    void a_branch_has_one_migration_however_often_it_is_sent() {
        var first = post(token, body("main", "a1", "ALTER TABLE orders ADD COLUMN a int;"));
        assertThat(first).hasStatus(201);
        assertThat(first).bodyJson().extractingPath("$.id").isEqualTo("M-1");
        assertThat(first).bodyJson().extractingPath("$.status").isEqualTo("IN_REVIEW");

        var again = post(token, body("main", "a1", "ALTER TABLE orders ADD COLUMN a int;"));
        assertThat(again).hasStatus(200);
        assertThat(again).bodyJson().extractingPath("$.revision").isEqualTo(1);

        var changed = post(token, body("main", "a2", "ALTER TABLE orders ADD COLUMN b int;"));
        assertThat(changed).hasStatus(200);
        assertThat(changed).bodyJson().extractingPath("$.id").isEqualTo("M-1");
        assertThat(changed).bodyJson().extractingPath("$.revision").isEqualTo(2);
        assertThat(changed).bodyJson().extractingPath("$.sourceRevision").isEqualTo("a2");

        assertThat(post(token, body("other", "a1", "ALTER TABLE orders ADD COLUMN a int;")))
                .hasStatus(201);
    }

    @Test
    void two_runs_at_once_make_one_migration() throws Exception {
        Callable<Integer> run = () -> post(token, body("busy", "a1", "ALTER TABLE orders ADD COLUMN a int;"))
                .getResponse()
                .getStatus();
        var threads = Executors.newFixedThreadPool(4);
        var answers = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(Collections.nCopies(4, run))) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
    }

    @Test
    void the_gate_says_its_verdict_and_every_check_in_words() {
        post(token, body("main", "a1", MigrationFixtures.DANGEROUS.replace("\n", " ")));

        var gate = get(token, ADDRESS + "/1/gate");
        assertThat(gate).hasStatusOk();
        assertThat(gate).bodyJson().extractingPath("$.tier").isEqualTo("HIGH");
        assertThat(gate).bodyJson().extractingPath("$.verdict").isNotEqualTo("OPEN");
        assertThat(gate)
                .bodyJson()
                .extractingPath("$.checks[*].key")
                .asArray()
                .contains("approvals", "will-run", "compatible", "way-back", "brief");
        assertThat(gate).bodyText().contains("0 of 2 approvals");
    }

    @Test
    void a_tier_is_raised_by_a_reviewer_and_lowered_by_nobody_below_an_admin() {
        var id = fixtures.inReview(harbor.ada(), shop, "ALTER TABLE orders ADD COLUMN a int;");
        var boris = token(harbor.boris());

        var raised = ruled(boris, id.number(), "HIGH");
        assertThat(raised).hasStatusOk().bodyJson().extractingPath("$.tier").isEqualTo("HIGH");

        assertThat(ruled(boris, id.number(), "LOW")).hasStatus(403);
        assertThat(ruled(token(harbor.eli()), id.number(), "LOW")).hasStatus(403);
    }

    @Test
    void an_agent_names_the_model_that_wrote_it_and_a_person_none() {
        var sent = body("main", "a1", "ALTER TABLE orders ADD COLUMN a int;")
                .replace("{\"title\"", "{\"model\": \"scribe-2\", \"title\"");

        assertThat(post(token, sent)).hasStatus(201);
        assertThat(post(token(harbor.eli()), sent.replace("main", "other"))).hasStatus(409);
        assertThat(post(token, sent.replace("scribe-2", "x".repeat(101)))).hasStatus(422);
    }

    @Test
    void what_is_wrong_is_named_field_by_field() {
        var answer = post(token, """
                {"database": "shop", "jiraIssue": "shop 1", "scripts": [{"name": "a", "sql": " "}]}""");

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("title", "jiraIssue", "scripts[0].sql");
    }

    @Test
    void an_unknown_database_is_refused_in_words() {
        assertThat(post(token, body("main", "a1", "SELECT 1;").replace("\"shop\"", "\"moon\"")))
                .hasStatus(409)
                .bodyText()
                .contains("moon");
    }

    @Test
    void more_than_five_megabytes_of_sql_are_refused_and_less_is_judged() {
        assertThat(post(token, body("large", "a1", "-- " + "x".repeat(5 * 1024 * 1024))))
                .hasStatus(409)
                .bodyText()
                .contains("5 MB");
        assertThat(post(token, body("unclosed", "a1", "SELECT 'never closed")))
                .hasStatus(201)
                .bodyText()
                .contains("unparsed-statement");
    }

    @Test
    void scopes_bound_a_token_and_a_stranger_is_told_how_to_come_in() {
        var reading = token(harbor, Set.of(Scope.READ));

        assertThat(post(reading, body("main", "a1", "SELECT 1;"))).hasStatus(403);
        assertThat(mvc.get().uri(ADDRESS + "/1"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("Bearer");
        assertThat(get("lk_nonsense", ADDRESS + "/1")).hasStatus(401);
    }

    @Test
    void another_tenants_token_finds_nothing() {
        post(token, body("main", "a1", "ALTER TABLE orders ADD COLUMN a int;"));
        var theirs = token(cast.quarry(), EnumSet.allOf(Scope.class));

        assertThat(get(theirs, ADDRESS + "/1")).hasStatus(404);
        assertThat(get(theirs, ADDRESS + "/1/gate")).hasStatus(404);
    }

    @Test
    void the_operations_are_documented() {
        assertThat(mvc.get().uri("/api/openapi"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/migrations/{number}/gate")
                .contains("/api/v1/migrations/{number}/executions")
                .contains("Whether the gate is open");
    }

    private MvcTestResult post(String bearer, String body) {
        return mvc.post()
                .uri(ADDRESS)
                .header("Authorization", "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String bearer, String address) {
        return mvc.get()
                .uri(address)
                .header("Authorization", "Bearer " + bearer)
                .exchange();
    }

    private String token(Crew crew, Set<Scope> scopes) {
        return Acting.as(crew.ana(), () -> tokens.issue(crew.ana(), crew.agent().id(), "ci", scopes, Duration.ofDays(1))
                .text());
    }

    private String token(CurrentMember of) {
        return Acting.as(harbor.ana(), () -> tokens.issue(
                        harbor.ana(), of.id(), "cli", EnumSet.allOf(Scope.class), Duration.ofDays(1))
                .text());
    }

    private MvcTestResult ruled(String bearer, int number, String tier) {
        return mvc.post()
                .uri(ADDRESS + "/" + number + "/tier")
                .header("Authorization", "Bearer " + bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"tier\": \"%s\", \"reason\": \"We saw it before.\"}".formatted(tier))
                .exchange();
    }

    private static String body(String branch, String revision, String sql) {
        return """
                {"title": "From CI", "database": "shop",
                 "source": {"repository": "harbor/shop", "branch": "%s", "revision": "%s"},
                 "scripts": [{"name": "V1.sql", "sql": "%s"}]}""".formatted(branch, revision, sql);
    }
}
