package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.jayway.jsonpath.JsonPath;
import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.Wire;
import dev.lockkeeper.WireTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationFixtures;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no program should send to the API, over the wire. */
@WireTest
class SendingMonstersTests {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String ADDRESS = "/api/v1/migrations";
    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Wire wire;

    Crew harbor;
    String token;

    @BeforeEach
    void ci() {
        harbor = cast.harbor();
        fixtures.database(harbor);
        token = token(EnumSet.allOf(Scope.class));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(
                        "five megabytes", "-- " + "x".repeat(5 * MEGABYTE - 100) + "\\nDROP TABLE t;", "drop-table"),
                Arguments.of("ten thousand statements", "DROP TABLE t;\\n".repeat(10_000), "\"leftOut\":"),
                Arguments.of("parentheses", "SELECT " + "(".repeat(5_000) + "1" + ")".repeat(5_000), "nested"),
                Arguments.of("comments", "/*".repeat(100_000) + "*/".repeat(100_000) + "DROP TABLE t;", "drop-table"),
                Arguments.of("an unclosed quote", "SELECT 'abc", "a quote that is never closed"),
                Arguments.of("an unclosed dollar quote", "DO $$ begin", "a quote that is never closed"),
                Arguments.of("an unclosed comment", "SELECT 1 /* abc", "a comment that is never closed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void what_can_be_kept_is_answered_with_findings_in_bounds(String name, String sql, String said) {
        var answer = assertTimeoutPreemptively(BOUND, () -> post(body("title", sql)));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).hasSizeLessThan(7 * MEGABYTE).contains(said);
        assertThat(JsonPath.<List<Object>>read(answer.body(), "$.report.scripts[*].statements[*].findings[*]"))
                .hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00 the wrong way round \\ud800"})
    void text_that_cannot_be_kept_is_told_field_by_field(String character) {
        assertField(post(body("a" + character, "SELECT 1;")), "title");
        assertField(post(body("title", "SELECT '" + character + "'")), "scripts[0].sql");
        var brief = "{\"title\": \"t\", \"database\": \"shop\", \"brief\": {\"purpose\": \"%s\"},"
                + " \"scripts\": [{\"name\": \"1\", \"sql\": \"SELECT 1\"}]}";
        assertField(post(brief.formatted(character)), "brief.purpose");
        assertThatNothingIsSaved();
    }

    @Test
    void a_pair_of_surrogates_is_a_character_like_any_other() {
        assertThat(post(body("\\ud83d\\ude00", "SELECT 1;")).body()).contains("\"title\":\"😀\"");
    }

    @Test
    void bytes_that_are_not_utf_8_are_no_json() {
        var bytes = body("a\u00ff", "SELECT 1;").getBytes(StandardCharsets.ISO_8859_1);

        var answer = wire.api(token, "POST", ADDRESS, bytes);

        assertProblem(answer, 400, "unreadable");
        assertThat(answer.body()).contains("line 1");
        assertThatNothingIsSaved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"title\":", "[1, 2]", "nonsense", "\"text\"", "{\"title\": \"a\"} and more"})
    void what_is_no_json_object_is_told_so(String body) {
        var answer = post(body);

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThatNothingIsSaved();
    }

    @Test
    void nesting_without_end_is_refused() {
        assertProblem(assertTimeoutPreemptively(BOUND, () -> post("[".repeat(MEGABYTE))), 400, "unreadable");
    }

    @Test
    void a_body_that_is_too_large_is_refused_as_a_whole() {
        assertProblem(
                assertTimeoutPreemptively(BOUND, () -> post(body("title", "x".repeat(13 * MEGABYTE)))),
                413,
                "too-large");
        assertThatNothingIsSaved();
    }

    @Test
    void yaml_is_not_taken_for_json() {
        assertProblem(wire.send(token, "POST", ADDRESS, "title: a", "application/yaml"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/migrations/99999999999, 404, not-found",
        "GET, /api/v1/migrations/-1, 404, not-found",
        "GET, /api/v1/migrations/0, 404, not-found",
        "GET, /api/v1/migrations/x, 404, not-found",
        "GET, /api/v1/migrations/1/executions/x, 404, not-found",
        "GET, /api/v1/nothing, 404, not-found",
        "GET, /api/nothing, 404, not-found",
        "DELETE, /api/v1/migrations, 405, method-not-allowed",
        "PUT, /api/v1/migrations/1, 405, method-not-allowed",
        "GET, /api/v1/migrations/%00, 400, bad-request",
        "GET, /api/v1/migrations/%FF, 400, bad-request",
        "GET, /api/v1/migrations;a=b/1, 400, bad-request",
        "GET, /api/v1//migrations/1, 400, bad-request"
    })
    void every_refusal_is_a_problem_with_its_own_type(String method, String address, int status, String type) {
        assertProblem(wire.api(token, method, address, ""), status, type);
    }

    @Test
    void who_may_not_is_told_in_the_same_form() {
        assertProblem(wire.api("lk_nonsense", "GET", ADDRESS + "/1", ""), 401, "unauthorized");
        assertProblem(wire.api(token(Set.of(Scope.READ)), "POST", ADDRESS, body("a", "SELECT 1;")), 403, "forbidden");
    }

    private static void assertField(HttpResponse<String> answer, String field) {
        assertProblem(answer, 422, "invalid");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
                .containsExactly(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].expected")).contains("UTF-8");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("/api/problems/" + type);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).isNotBlank();
    }

    private void assertThatNothingIsSaved() {
        assertThat(wire.api(token, "GET", ADDRESS + "/1", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String body) {
        return wire.api(token, "POST", ADDRESS, body);
    }

    private String token(Set<Scope> scopes) {
        return Acting.as(
                harbor.ana(), () -> tokens.issue(harbor.ana(), harbor.agent().id(), "ci", scopes, Duration.ofDays(1))
                        .text());
    }

    /** The texts stand in it as they are, so that a test writes its own escapes. */
    private static String body(String title, String sql) {
        return "{\"title\": \"%s\", \"database\": \"shop\", \"scripts\": [{\"name\": \"V1.sql\", \"sql\": \"%s\"}]}"
                .formatted(title, sql);
    }
}
