package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class ExecutionApiTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;
    String token;
    Instant started;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        started = clock.instant();
        token = token(harbor, EnumSet.of(Scope.READ, Scope.EXECUTIONS_WRITE));
    }

    @Test
    void a_new_key_is_created_and_a_known_one_is_found() {
        var first = post(token, body("RUNNING", null));
        assertThat(first).hasStatus(201).headers().hasHeaderSatisfying(HttpHeaders.LOCATION, values -> assertThat(
                        values)
                .singleElement()
                .asString()
                .startsWith(address() + "/"));
        assertThat(first).bodyJson().extractingPath("$.migration").isEqualTo(migration.toString());
        assertThat(post(token, body("SUCCEEDED", clock.instant().toString())))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("SUCCEEDED");

        assertThat(Acting.as(
                        harbor.crew().vera(), () -> migrations.get(migration).status()))
                .isEqualTo(MigrationStatus.DONE);
        assertThat(get(token, first.getResponse().getHeader(HttpHeaders.LOCATION)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reportedBy")
                .isEqualTo("Ada's agent");
        assertThat(get(token, address()))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
    }

    @Test
    void every_wrong_field_is_named_with_what_would_be_right() {
        var answer = post(token, """
                {"environment": "production", "longestLockMs": -1, "tool": {"name": "%s"}}""".formatted("x".repeat(101)));

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/invalid");
        assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo(address());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("key", "startedAt", "outcome", "longestLockMs", "tool.name");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].expected")
                .asArray()
                .containsExactlyInAnyOrder(
                        "text that is not empty",
                        "an instant with its offset, such as 2026-03-14T09:30:00Z",
                        "one of RUNNING, SUCCEEDED, FAILED, ROLLED_BACK",
                        "a whole number from 0 on",
                        "at most 100 characters");
    }

    @Test
    void a_value_of_another_kind_is_named() {
        var answer = post(token, body("EXPLODED", null));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("outcome");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .asString()
                .contains("ROLLED_BACK");
    }

    @Test
    void what_should_be_an_object_is_named_where_it_is_none() {
        var answer = post(token, body("RUNNING", null).replaceAll("\\{\"name.*?}", "\"Flyway\""));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("tool");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].expected").isEqualTo("an object");
    }

    @Test
    void an_unknown_environment_is_told_which_ones_there_are() {
        assertThat(post(token, body("RUNNING", null).replace("production", "moon")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].expected")
                .isEqualTo("one of staging, production");
    }

    @Test
    void what_is_no_json_is_told_where_it_breaks() {
        var answer = post(token, "{\"key\": ");

        assertThat(answer).hasStatus(400).bodyText().contains("breaks at line 1");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/unreadable");
        assertThat(post(token, "")).hasStatus(400).bodyText().contains("The body is missing");
        assertThat(post(token, "[1]")).hasStatus(400).bodyText().contains("not the JSON object");
    }

    @Test
    void a_body_beyond_measure_is_refused_without_reading_it_all() {
        assertThat(post(token, "{\"key\": \"" + "x".repeat((int) BodyLimit.MOST_BYTES) + "\"}"))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 12 MB");
    }

    @Test
    void a_rules_refusal_is_a_conflict_with_its_sentence() {
        var draft = shipyard.draft(harbor, "Add a quay");

        var answer = post(token, address(draft), body("RUNNING", null));

        assertThat(answer).hasStatus(409).bodyText().contains("The gate of M-" + draft.number() + " is not open");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/api/problems/rule-violation");
    }

    @Test
    void the_wrong_method_type_or_address_is_a_problem_too() {
        assertThat(mvc.post()
                        .uri(address())
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("hello"))
                .hasStatus(415)
                .bodyText()
                .contains("Send the body as application/json");
        assertThat(mvc.delete().uri(address()).header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(405)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/api/problems/method-not-allowed");
        assertThat(get(token, "/api/v1/nothing")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get(token, "/api/v1/migrations/x/executions")).hasStatus(404);
        assertThat(get(token, "/api/v1/migrations/999/executions")).hasStatus(404);
    }

    @Test
    void a_token_without_the_scope_may_not_report() {
        var reader = token(harbor, EnumSet.of(Scope.READ));

        assertThat(post(reader, body("RUNNING", null)))
                .hasStatus(403)
                .bodyText()
                .contains("scopes");
        assertThat(get(token(harbor, EnumSet.of(Scope.EXECUTIONS_WRITE)), address()))
                .hasStatus(403);
    }

    @Test
    void another_tenants_token_sees_and_moves_its_own_migration_of_that_number() {
        var quarry = shipyard.of(cast.quarry());
        shipyard.draft(quarry, "Add a shaft");
        post(token, body("RUNNING", null));
        var theirs = token(quarry, EnumSet.allOf(Scope.class));

        assertThat(get(theirs, address()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(0);
        assertThat(post(theirs, body("RUNNING", null))).hasStatus(409);
        var id = get(token, address());
        assertThat(id).bodyJson().extractingPath("$[0].id").asString().satisfies(execution -> assertThat(
                        get(theirs, address() + "/" + execution))
                .hasStatus(404));
    }

    private String body(String outcome, String endedAt) {
        return """
                {"key": "job-1", "environment": "production", "startedAt": "%s", "endedAt": %s, "outcome": "%s",
                 "longestLockMs": 120, "tool": {"name": "Flyway", "version": "12.4"}}
                """.formatted(started, endedAt == null ? "null" : "\"" + endedAt + "\"", outcome);
    }

    private MvcTestResult post(String token, String body) {
        return post(token, address(), body);
    }

    private MvcTestResult post(String token, String address, String body) {
        return mvc.post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String token, String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private String address() {
        return address(migration);
    }

    private static String address(MigrationId id) {
        return "/api/v1/migrations/" + id.number() + "/executions";
    }

    private String token(Yard yard, Set<Scope> scopes) {
        var crew = yard.crew();
        return Acting.as(
                crew.ana(), () -> tokens.issue(crew.ana(), crew.agent().id(), "ci", scopes, Duration.ofDays(30))
                        .text());
    }
}
