package dev.lockkeeper.api;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.Formats;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.migration.MigrationFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LockkeeperTest
class LintApiTests {

    private static final String LINT = "/api/v1/lint";
    private static final String INDEX = "CREATE INDEX i ON orders (customer_id);";
    private static final String DROP = "ALTER TABLE orders DROP COLUMN note;";

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    Surveying surveying;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    Crew harbor;
    DatabaseId shop;
    String token;

    @BeforeEach
    void viewer() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        token = token(harbor, harbor.vera(), Scope.READ);
    }

    @Test
    void scripts_are_judged_and_nothing_is_kept() {
        var answer = answer(send(body(DROP)));

        assertThat(answer.at("/version").asInt()).isEqualTo(1);
        assertThat(answer.at("/server").asInt()).isEqualTo(18);
        assertThat(rules(answer)).contains("drop-column");
        assertThat(answer.at("/summary/exitCode").asInt()).isEqualTo(1);
        assertThat(answer.at("/risk/tier").asString()).isEqualTo("high");
        assertThat(send("", "GET", "/api/v1/migrations/1")).hasStatus(404);
    }

    @Test
    void sarif_is_what_its_schema_says_with_rules_that_lead_to_their_pages() {
        var run = Formats.sarif(text(post(LINT).accept("application/sarif+json").content(body(INDEX + "\nSELEC 1;"))));

        assertThat(run.at("/results/0/partialFingerprints/lockkeeper~1v1").asString())
                .hasSize(32);
        assertThat(run.at("/tool/driver/rules/0/helpUri").asString()).startsWith("http://localhost/rules/");
        assertThat(run.at("/invocations/0/exitCode").asInt()).isEqualTo(3);
    }

    @Test
    void junit_has_a_failing_test_case_for_a_dangerous_statement() {
        var suites =
                Formats.xml(text(post(LINT).accept(MediaType.APPLICATION_XML).content(body("SELECT 1;\n" + DROP))));

        assertThat(suites.getTagName()).isEqualTo("testsuites");
        assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(suites.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    @Test
    void markdown_is_a_comment_that_can_be_found_again() {
        var comment = text(post(LINT).accept("text/markdown").content(body(DROP)));

        assertThat(comment).startsWith("<!-- lockkeeper-lint -->");
        assertThat(Formats.markdown(comment)).contains("Risk: high", "drop-column", "V1__a.sql:1");
    }

    @Test
    void github_gets_annotations_and_people_get_lines() {
        assertThat(text(post(LINT).param("format", "github").content(body(DROP)))
                        .lines())
                .anyMatch(line -> line.startsWith("::error file=V1__a.sql,line=1"));
        assertThat(text(post(LINT).accept(MediaType.TEXT_PLAIN).content(body(DROP))))
                .contains("V1__a.sql:1:1 error");
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json",
        "sarif,application/sarif+json",
        "markdown,text/markdown",
        "junit,application/xml",
        "github,text/x-github-annotations",
        "text,text/plain"
    })
    void what_the_address_asks_for_goes_before_accept(String format, String type) {
        var answer = post(LINT).param("format", format).accept(MediaType.ALL).content(body(DROP));

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(type);
    }

    @Test
    void the_better_liked_of_two_formats_is_sent() {
        var answer = post(LINT)
                .header("Accept", "application/xml;q=0.5, application/sarif+json")
                .content(body(DROP));

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("application/sarif+json");
    }

    @Test
    void sql_alone_may_be_the_body() {
        var answer = post(LINT)
                .contentType(MediaType.TEXT_PLAIN)
                .param("name", "V7__index.sql")
                .param("server", "15")
                .content(INDEX);

        var report = answer(answer.exchange());
        assertThat(report.at("/scripts/0/path").asString()).isEqualTo("V7__index.sql");
        assertThat(report.at("/scripts/0/inTransaction").asBoolean()).isTrue();
        assertThat(report.at("/server").asInt()).isEqualTo(15);
        assertThat(rules(report)).contains("create-index-blocks-writes");
    }

    @Test
    void the_databases_catalogue_says_how_much_it_matters() {
        aSnapshot(surveying, harbor.ana(), shop, NOON, aTable("public", "orders", 200, null));
        var small = answer(send(body(INDEX, "\"database\": \"shop\"")));
        aSnapshot(surveying, harbor.ana(), shop, NOON.plusSeconds(60), aTable("public", "orders", 200_000_000, null));
        var large = answer(send(body(INDEX, "\"database\": \"shop\"")));

        assertThat(severity(small, "create-index-blocks-writes")).isEqualTo("info");
        assertThat(severity(large, "create-index-blocks-writes")).isEqualTo("error");
    }

    @Test
    void a_version_in_the_request_goes_before_that_of_the_database() {
        Acting.run(harbor.ana(), () -> {
            var old = new DatabaseDetails("old", 13, false, null, "");
            surveying.registerDatabase(harbor.ana(), old);
        });

        assertThat(answer(send(body(DROP, "\"database\": \"old\"")))
                        .at("/server")
                        .asInt())
                .isEqualTo(13);
        assertThat(answer(send(body(DROP, "\"database\": \"old\", \"server\": 17")))
                        .at("/server")
                        .asInt())
                .isEqualTo(17);
    }

    @Test
    void transactions_are_as_the_layout_says_or_as_the_script_is_told() {
        var concurrently = "-- +goose Up\nCREATE INDEX CONCURRENTLY i ON orders (a);";

        assertThat(rules(answer(send(body(concurrently))))).contains("concurrently-in-transaction");
        assertThat(rules(answer(send(body(concurrently, "\"layout\": \"psql\"")))))
                .doesNotContain("concurrently-in-transaction");
        var told = "{\"scripts\": [{\"name\": \"V1__a.sql\", \"inTransaction\": false, \"sql\": \"%s\"}]}";
        assertThat(rules(answer(send(told.formatted(concurrently.replace("\n", "\\n"))))))
                .doesNotContain("concurrently-in-transaction");
    }

    @Test
    void what_takes_it_back_does_not_count() {
        var sent = json.writeValueAsString(Map.of("scripts", new Object[] {
            Map.of("name", "0001_a.up.sql", "sql", "CREATE TABLE a (id bigint PRIMARY KEY);"),
            Map.of("name", "0001_a.down.sql", "sql", "DROP TABLE a;")
        }));

        var report = answer(send(sent));

        assertThat(report.at("/scripts/1/role").asString()).isEqualTo("down");
        assertThat(report.at("/summary/errors").asInt()).isZero();
    }

    @Test
    void definitions_tell_what_is_there_before() {
        var validated = "ALTER TABLE orders ALTER COLUMN total SET NOT NULL;";
        var schema = "\"schema\": \"CREATE TABLE orders (total int, CHECK (total IS NOT NULL));\"";

        assertThat(rules(answer(send(body(validated))))).contains("set-not-null-scan");
        assertThat(rules(answer(send(body(validated, schema))))).doesNotContain("set-not-null-scan");
    }

    @Test
    void a_milder_threshold_lets_more_fail() {
        var remark = "CREATE TABLE a (id serial PRIMARY KEY);";

        assertThat(answer(send(body(remark, "\"failOn\": \"error\"")))
                        .at("/summary/exitCode")
                        .asInt())
                .isZero();
        assertThat(answer(send(body(remark, "\"failOn\": \"info\"")))
                        .at("/summary/exitCode")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_named_field_by_field() {
        assertProblem(send("{\"scripts\": [], \"server\": 12, \"failOn\": \"never\"}"), "scripts", "server", "failOn");
        assertProblem(send("{\"scripts\": [{\"name\": \" \", \"sql\": \"\"}]}"), "scripts[0].name", "scripts[0].sql");
        assertProblem(send(body(DROP, "\"layout\": \"excel\"")), "layout");
        assertProblem(post(LINT).param("format", "pdf").content(body(DROP)).exchange(), "format");
        var twice =
                "{\"scripts\": [{\"name\": \"a\", \"sql\": \"SELECT 1\"}, {\"name\": \"a\", \"sql\": \"SELECT 2\"}]}";
        assertProblem(send(twice), "scripts[1].name");
    }

    @Test
    void the_raw_body_is_checked_as_well() {
        var raw = post(LINT).contentType(MediaType.TEXT_PLAIN);
        assertProblem(raw.content(new byte[] {(byte) 0xff, ' '}).exchange(), "body");
        assertProblem(
                post(LINT).contentType(MediaType.TEXT_PLAIN).content(" \n").exchange(), "body");
        assertProblem(
                post(LINT)
                        .contentType(MediaType.TEXT_PLAIN)
                        .param("server", "99")
                        .content(DROP)
                        .exchange(),
                "server");
        assertProblem(
                post(LINT)
                        .contentType(MediaType.TEXT_PLAIN)
                        .param("server", "new")
                        .content(DROP)
                        .exchange(),
                "server");
    }

    @Test
    void more_sql_than_a_migration_may_have_is_refused() {
        var large = "-- " + "x".repeat(5 * 1024 * 1024);

        assertProblem(send(body(large)), "scripts");
        assertProblem(
                post(LINT).contentType(MediaType.TEXT_PLAIN).content(large).exchange(), "scripts");
        var huge = post(LINT)
                .contentType(MediaType.TEXT_PLAIN)
                .content("x".repeat(13 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));
        assertThat(huge.exchange()).hasStatus(413);
    }

    @Test
    void other_formats_are_refused_with_those_that_there_are() {
        assertThat(post(LINT).accept(MediaType.IMAGE_PNG).content(body(DROP)).exchange())
                .hasStatus(406)
                .bodyText()
                .contains("application/sarif+json");
        assertThat(post(LINT)
                        .contentType(MediaType.APPLICATION_PDF)
                        .content(body(DROP))
                        .exchange())
                .hasStatus(415);
    }

    @Test
    void another_tenants_database_is_none() {
        var quarry = cast.quarry();
        Acting.run(quarry.ana(), () -> {
            var theirs = new DatabaseDetails("theirs", 18, false, null, "");
            surveying.registerDatabase(quarry.ana(), theirs);
        });

        assertThat(send(body(DROP, "\"database\": \"theirs\"")))
                .hasStatus(409)
                .bodyText()
                .contains("theirs");
    }

    @Test
    void a_token_that_may_not_read_may_not_ask() {
        var reporting = token(harbor, harbor.ada(), Scope.EXECUTIONS_WRITE);

        assertThat(mvc.post()
                        .uri(LINT)
                        .header("Authorization", "Bearer " + reporting)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(DROP)))
                .hasStatus(403);
        assertThat(mvc.post().uri(LINT).contentType(MediaType.APPLICATION_JSON).content(body(DROP)))
                .hasStatus(401);
    }

    @Test
    void facts_are_those_of_the_command_line() {
        var facts = answer(post("/api/v1/facts").content(body(DROP)).exchange());

        assertThat(facts).hasToString("""
                {"statements":[{"n":1,"start":0,"end":35,"kind":"DropColumn",\
                "locks":[{"relation":"orders","mode":"ACCESS EXCLUSIVE"}],"rewrites":[],"scans":[],"fails":null}]}""");
    }

    @Test
    void all_of_it_is_documented() {
        assertThat(mvc.get().uri("/api/openapi"))
                .bodyText()
                .contains("/api/v1/lint", "/api/v1/facts", "/api/v1/queries/review", "application/sarif+json");
    }

    private static void assertProblem(MvcTestResult answer, String... fields) {
        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder((Object[]) fields);
    }

    private static List<String> rules(JsonNode report) {
        return report.findValuesAsString("rule");
    }

    private static String severity(JsonNode report, String rule) {
        return report.findParents("rule").stream()
                .filter(finding -> finding.get("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow()
                .get("severity")
                .asString();
    }

    private JsonNode answer(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String text(MockMvcRequestBuilder request) {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult send(String body) {
        return send(body, "POST", LINT);
    }

    private MvcTestResult send(String body, String method, String address) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MockMvcRequestBuilder post(String address) {
        return mvc.post()
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
    }

    private String body(String sql, String... more) {
        var script = json.writeValueAsString(Map.of("name", "V1__a.sql", "sql", sql));
        return "{\"scripts\": [" + script + "]" + (more.length == 0 ? "" : ", " + more[0]) + "}";
    }

    private String token(Crew crew, CurrentMember member, Scope scope) {
        return Acting.as(
                crew.ana(), () -> tokens.issue(crew.ana(), member.id(), "lint", Set.of(scope), Duration.ofDays(1))
                        .text());
    }
}
