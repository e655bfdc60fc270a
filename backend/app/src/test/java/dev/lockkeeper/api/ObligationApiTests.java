package dev.lockkeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class ObligationApiTests {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Crew harbor;
    String token;
    MigrationId about;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        token = token(harbor, harbor.agent(), EnumSet.allOf(Scope.class));
        about = fixtures.draft(harbor.ada(), fixtures.database(harbor), MigrationFixtures.HARMLESS);
    }

    @Test
    void an_agent_promises_for_its_owner_and_closes_with_evidence() {
        var made = create("REMOVE_DUAL_WRITE");
        assertThat(made).hasStatus(201).bodyJson().extractingPath("$.owner").isEqualTo("Ada");
        var address = made.getResponse().getHeader("Location");

        assertThat(send(HttpMethod.POST, address + "/fulfilment", "{\"evidence\": \"M-45\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no migration M-45.");
        assertThat(send(HttpMethod.POST, address + "/fulfilment", "{\"evidence\": \"Looked\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("Compare both places first");
        assertThat(progress(address, 1, 900, 3L)).hasStatusOk();
        assertThat(progress(address, 2, 1000, 0L)).hasStatusOk();
        assertThat(get(token, address))
                .as("a report alone ends nothing")
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("OPEN");
        assertThat(browser.get(harbor.ada(), address.replaceAll(".*/v1/", "")))
                .bodyText()
                .contains("reported by Ada&#39;s agent with the token CI");
        assertThat(send(HttpMethod.POST, address + "/fulfilment", "{\"evidence\": \"Looked\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DONE");
    }

    @Test
    void what_it_is_about_has_to_be_there() {
        assertThat(create("OTHER", "D-9999"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no decision D-9999.", "\"about\"");
        assertThat(get(token, "/api/v1/obligations?show=all"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void a_late_report_is_taken_and_changes_nothing() {
        var address = create("FINISH_BACKFILL").getResponse().getHeader("Location");
        assertThat(get(token, address + "/progress")).hasStatus(204);

        progress(address, 2, 400, null);
        assertThat(progress(address, 1, 100, null))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.percent")
                .isEqualTo(40);
        assertThat(get(token, address + "/progress"))
                .bodyJson()
                .extractingPath("$.rowsDone")
                .isEqualTo(400);
        assertThat(send(HttpMethod.PUT, address + "/progress", "{\"at\": \"2026-01-01T00:00:00Z\", \"rowsDone\": -1}"))
                .hasStatus(422);
    }

    @Test
    void a_list_is_narrowed_and_pages() {
        for (int i = 0; i < 26; i++) {
            create("FINISH_BACKFILL");
        }
        create("OTHER");

        var first = get(token, "/api/v1/obligations?kind=FINISH_BACKFILL&table=orders");
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(25);
        var next = new String(first.getResponse().getContentAsByteArray())
                .replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        var second = get(token, "/api/v1/obligations?kind=FINISH_BACKFILL&table=orders&after=" + next);
        assertThat(second).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
        assertThat(second).bodyJson().extractingPath("$.next").isNull();
        assertThat(get(token, "/api/v1/obligations?show=mine&source=" + about + "&kind=OTHER"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(token, "/api/v1/obligations?table=nowhere"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void dropping_wants_a_reason_and_a_scope() {
        var address = create("OTHER").getResponse().getHeader("Location");
        var reader = token(harbor, harbor.ada(), EnumSet.of(Scope.READ));

        assertThat(send(HttpMethod.POST, address + "/release", "{\"reason\": \" \"}"))
                .hasStatus(422);
        assertThat(send(reader, HttpMethod.POST, address + "/release", "{\"reason\": \"No.\"}"))
                .hasStatus(403);
        assertThat(send(HttpMethod.POST, address + "/release", "{\"reason\": \"Nobody needs it.\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DROPPED");
    }

    @Test
    void another_tenants_are_not_there() {
        var address = create("FINISH_BACKFILL").getResponse().getHeader("Location");
        var quarry = cast.quarry();
        var theirs = token(quarry, quarry.ada(), EnumSet.allOf(Scope.class));

        assertThat(get(theirs, address)).hasStatus(404);
        assertThat(send(theirs, HttpMethod.PUT, address + "/progress", body(1, 5, null)))
                .hasStatus(404);
        assertThat(get(theirs, "/api/v1/obligations?show=all"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    private MvcTestResult create(String kind) {
        return create(kind, about.toString());
    }

    private MvcTestResult create(String kind, String about) {
        return send(HttpMethod.POST, "/api/v1/obligations", """
                {"kind": "%s", "title": "Do it", "due": "%s", "about": "%s", "table": "orders", "object": "total"}
                """.formatted(
                        kind, LocalDate.now().plusDays(5), about));
    }

    private MvcTestResult progress(String address, int sequence, long done, Long drift) {
        return send(HttpMethod.PUT, address + "/progress", body(sequence, done, drift));
    }

    private String body(int sequence, long done, Long drift) {
        return """
                {"at": "%s", "sequence": %d, "batch": 3, "checkpoint": "id 7", "rowsDone": %d, "rowsTotal": 1000,
                 "driftCount": %s}
                """.formatted(clock.instant(), sequence, done, drift);
    }

    private MvcTestResult send(HttpMethod method, String address, String body) {
        return send(token, method, address, body);
    }

    private MvcTestResult send(String token, HttpMethod method, String address, String body) {
        return mvc.method(method)
                .uri(address)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String token, String address) {
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    private String token(Crew crew, CurrentMember as, Set<Scope> scopes) {
        return Acting.as(crew.ana(), () -> tokens.issue(crew.ana(), as.id(), "CI", scopes, Duration.ofDays(1))
                .text());
    }
}
