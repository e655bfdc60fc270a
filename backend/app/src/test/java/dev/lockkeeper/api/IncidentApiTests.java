package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationFixtures;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class IncidentApiTests {

    private static final String INCIDENTS = "/api/v1/incidents";

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvcTester mvc;

    Cast.Crew harbor;
    Shipyard.Yard yard;
    String token;

    @BeforeEach
    void people() {
        yard = shipyard.of(cast.harbor());
        harbor = yard.crew();
        token = token(harbor, harbor.agent(), EnumSet.allOf(Scope.class));
    }

    @Test
    void a_program_reports_and_says_how_it_went_on() {
        assertThat(report("pager", "Q1", "null")).hasStatus(201).headers().containsHeader("Location");
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1/course", "{\"detected\": \"2026-03-14T09:35:00Z\"}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1/cause", """
                {"cause": "MIGRATION_FLAW", "certainty": "SUSPECTED"}""")).hasStatusOk();

        assertThat(get(INCIDENTS + "/1"))
                .bodyJson()
                .hasPathSatisfying("$.detected", at -> at.assertThat().isEqualTo("2026-03-14T09:35:00Z"))
                .hasPathSatisfying("$.cause", cause -> cause.assertThat().isEqualTo("MIGRATION_FLAW"))
                .hasPathSatisfying("$.database", name -> name.assertThat().isEqualTo("shop"))
                .hasPathSatisfying(
                        "$.page", page -> page.assertThat().asString().endsWith("/incidents/1"));
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1/cause", """
                {"cause": "MIGRATION_FLAW", "certainty": "CONFIRMED"}""")).hasStatus(403);
    }

    @Test
    void a_source_that_tells_again_completes_what_is_known() {
        assertThat(report("pager", "Q1", "null")).hasStatus(201);
        assertThat(report("pager", "Q1", "\"2026-03-14T10:00:00Z\""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.restored")
                .isEqualTo("2026-03-14T10:00:00Z");
        assertThat(report("pager", "Q1", "\"2026-03-14T12:00:00Z\""))
                .bodyJson()
                .extractingPath("$.restored")
                .isEqualTo("2026-03-14T10:00:00Z");
        assertThat(report("grafana", "Q1", "null")).hasStatus(201);
        assertThat(get(INCIDENTS)).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
    }

    @Test
    void one_incident_is_tagged_and_many_at_once() {
        report("pager", "Q1", "null");
        report("pager", "Q2", "null");

        assertThat(get(INCIDENTS + "/tags"))
                .bodyJson()
                .extractingPath("$.tags")
                .asArray()
                .contains("missing index", "n+1");
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1/tags", "{\"tags\": [\"n+1\", \"capacity\"]}"))
                .hasStatusOk();
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1/tags", "{\"tags\": [\"n+1\"]}"))
                .bodyJson()
                .extractingPath("$.tags")
                .asArray()
                .containsExactly("n+1");
        assertThat(send(HttpMethod.POST, INCIDENTS + "/tags", """
                {"incidents": [1, 2], "cause": "QUERY_FLAW", "tags": ["missing index"]}"""))
                .bodyJson()
                .extractingPath("$.incidents")
                .isEqualTo(2);

        assertThat(get(INCIDENTS + "/1"))
                .bodyJson()
                .extractingPath("$.tags")
                .asArray()
                .containsExactly("missing index", "n+1");
        assertThat(get(INCIDENTS))
                .bodyJson()
                .extractingPath("$.items[0].tags[0]")
                .isEqualTo("missing index");
        assertThat(get(INCIDENTS + "/2")).bodyJson().extractingPath("$.cause").isEqualTo("QUERY_FLAW");
        assertThat(send(HttpMethod.POST, INCIDENTS + "/tags", "{\"incidents\": [1, 99], \"tags\": [\"capacity\"]}"))
                .hasStatus(404);
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1/tags", "{\"tags\": [\"moonlight\"]}"))
                .hasStatus(409);
        assertThat(send(HttpMethod.POST, INCIDENTS + "/tags", "{\"tags\": [\"capacity\"]}"))
                .hasStatus(422);
    }

    @Test
    void all_that_is_known_is_answered_and_changed_by_who_has_read_it() {
        report("pager", "Q1", "null");
        var migration = fixtures.draft(harbor.ada(), yard.database(), MigrationFixtures.HARMLESS);
        send(
                HttpMethod.POST,
                INCIDENTS + "/1/migrations",
                "{\"migration\": \"%s\", \"causal\": true}".formatted(migration));
        assertThat(send(HttpMethod.POST, INCIDENTS + "/1/notes", """
                {"text": "Failed over", "happenedAt": "2026-03-14T08:00:00Z"}"""))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.timeline[0].text", text -> text.assertThat().isEqualTo("Failed over"))
                .hasPathSatisfying("$.migrations[0].id", id -> id.assertThat().isEqualTo(migration.toString()))
                .hasPathSatisfying("$.tables[0]", name -> name.assertThat().isEqualTo("order_line"));
        assertThat(get(INCIDENTS))
                .bodyJson()
                .extractingPath("$.items[0].tables[1]")
                .isEqualTo("orders");

        var change = """
                {"title": "Checkout broke", "severity": "MINOR", "impactStarted": "2026-03-14T09:30:00Z",
                 "tables": ["parcels"], "responders": 3, "responderHours": 4.5, "otherCost": 120%s}""";
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1", change.formatted("")))
                .hasStatus(409)
                .bodyText()
                .contains("Say version");
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1", change.formatted(", \"version\": 0")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.severity", severity -> severity.assertThat().isEqualTo("MINOR"))
                .hasPathSatisfying("$.tables[0]", name -> name.assertThat().isEqualTo("parcels"))
                .hasPathSatisfying(
                        "$.responderHours", hours -> hours.assertThat().isEqualTo(4.5))
                .hasPathSatisfying("$.source", source -> source.assertThat().isEqualTo("pager"));
        assertThat(send(HttpMethod.PUT, INCIDENTS + "/1", change.formatted(", \"version\": 0")))
                .hasStatus(409);
    }

    @Test
    void a_source_that_tells_many_times_at_once_tells_of_one() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        try {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 12)
                            .<Callable<Integer>>mapToObj(n -> () ->
                                    report("pager", "Q1", "null").getResponse().getStatus())
                            .toList())
                    .stream()
                    .map(IncidentApiTests::got)
                    .sorted()
                    .toList();
            assertThat(statuses)
                    .hasSize(12)
                    .endsWith(201)
                    .filteredOn(status -> status == 200)
                    .hasSize(11);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_migration_is_linked_and_the_post_mortem_tells_of_it() {
        report("pager", "Q1", "null");
        var migration = fixtures.draft(harbor.ada(), yard.database(), MigrationFixtures.HARMLESS);

        assertThat(send(HttpMethod.POST, INCIDENTS + "/1/migrations", """
                {"migration": "%s", "causal": true}""".formatted(migration)))
                .hasStatusOk();
        assertThat(send(HttpMethod.POST, INCIDENTS + "/1/migrations", "{\"migration\": \"42\"}"))
                .hasStatus(422);
        assertThat(get(INCIDENTS + "/1/post-mortem"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/markdown")
                .bodyText()
                .startsWith("# I-1: Checkout \\*broke\\*")
                .contains(
                        "- **Tables:** order\\_line, orders",
                        "It **hurt**.",
                        migration + " ",
                        "held to have caused it");
    }

    @Test
    void what_is_wrong_is_said_of_the_field_and_another_tenants_are_not_there() {
        assertThat(send(HttpMethod.POST, INCIDENTS, "{}"))
                .hasStatus(422)
                .bodyText()
                .contains("title", "severity", "impactStarted");
        assertThat(report("pager", "", "null")).hasStatus(409).bodyText().contains("say both, or neither");
        report("pager", "Q1", "null");
        var quarry = shipyard.of(cast.quarry()).crew();
        token = token(quarry, quarry.ada(), EnumSet.allOf(Scope.class));

        assertThat(get(INCIDENTS + "/1")).hasStatus(404);
        assertThat(get(INCIDENTS + "/1/post-mortem")).hasStatus(404);
        assertThat(get(INCIDENTS)).bodyJson().extractingPath("$.items.length()").isEqualTo(0);
        assertThat(report("pager", "Q1", "null")).hasStatus(201);
        token = token(quarry, quarry.ada(), Set.of(Scope.READ));
        assertThat(report("pager", "Q2", "null")).hasStatus(403);
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult report(String source, String id, String restored) {
        return send(HttpMethod.POST, INCIDENTS, """
                {"title": "Checkout *broke*", "severity": "MAJOR", "impactStarted": "2026-03-14T09:30:00Z",
                 "restored": %s, "database": "shop", "tables": ["orders", "order_line"], "description": "It **hurt**.",
                 "source": "%s", "sourceId": "%s"}
                """.formatted(restored, source, id));
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    private String token(Cast.Crew crew, CurrentMember as, Set<Scope> scopes) {
        return Acting.as(crew.ana(), () -> tokens.issue(crew.ana(), as.id(), "CI", scopes, Duration.ofDays(1))
                .text());
    }
}
