package dev.lockkeeper.incident.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.incident.IncidentArchive;
import dev.lockkeeper.incident.IncidentFilter;
import dev.lockkeeper.incident.IncidentSummary;
import dev.lockkeeper.incident.hook.IncidentHookKeeping.Made;
import dev.lockkeeper.incident.hook.IncidentMessage.Outcome;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.outside.HookAddress;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LockkeeperTest
class TellingByProgramsTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BEGAN = Messages.pagerDuty("incident.triggered", "2026-11-22T10:00:00Z");
    private static final String OVER = Messages.pagerDuty("incident.resolved", "2026-11-22T10:40:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    IncidentHookKeeping hooks;

    @Autowired
    IncidentMapping mapping;

    @Autowired
    IncidentArchive archive;

    @Autowired
    IncidentMessageRound round;

    @Autowired
    MemberUpkeep upkeep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Cast.Crew harbor;
    CurrentMember ana;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        ana = harbor.ana();
    }

    @Test
    void what_is_signed_becomes_an_incident_which_its_end_completes() throws Exception {
        var pager = open("pager", IncidentHookKind.PAGERDUTY);

        assertThat(signed(pager, BEGAN)).isEqualTo(202);
        awaitRead(pager, 1);
        assertThat(signed(pager, BEGAN)).isEqualTo(202);
        assertThat(signed(pager, OVER)).isEqualTo(202);
        awaitRead(pager, 3);

        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.title()).isEqualTo("Checkout answers slowly");
            assertThat(incident.reporter()).isEqualTo("Ana");
            assertThat(incident.course().restored()).isEqualTo("2026-11-22T10:40:00Z");
            assertThat(String.valueOf(incident.source())).isEqualTo("pager/PGR0VU2");
        });
        assertThat(messages(pager)).extracting(IncidentMessage::told).containsOnly(List.of(1));
    }

    @Test
    void the_end_may_come_before_the_beginning() throws Exception {
        var pager = open("pager", IncidentHookKind.PAGERDUTY);

        signed(pager, OVER);
        signed(pager, BEGAN);
        awaitRead(pager, 2);

        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.course().impactStarted()).isEqualTo("2026-11-22T10:00:00Z");
            assertThat(incident.course().restored()).isEqualTo("2026-11-22T10:40:00Z");
        });
    }

    @Test
    void what_began_again_has_not_ended_whichever_is_told_first() throws Exception {
        var again = Messages.pagerDuty("incident.reopened", "2026-11-22T10:50:00Z");
        var pager = open("pager", IncidentHookKind.PAGERDUTY);
        for (var message : List.of(BEGAN, OVER, again, OVER)) {
            assertThat(signed(pager, message)).isEqualTo(202);
        }
        awaitRead(pager, 4);
        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.isOpen()).isTrue();
            assertThat(incident.course().impactStarted()).isEqualTo("2026-11-22T10:00:00Z");
        });
        assertThat(browser.text(ana, "incidents/1")).contains("It began again.");

        signed(pager, Messages.pagerDuty("incident.resolved", "2026-11-22T11:20:00Z"));
        awaitRead(pager, 5);
        assertThat(incidents().get(0).course().restored()).isEqualTo("2026-11-22T11:20:00Z");

        var other = open("other", IncidentHookKind.PAGERDUTY);
        for (var message : List.of(again, OVER, BEGAN)) {
            signed(other, message);
        }
        awaitRead(other, 3);
        assertThat(incidents()).filteredOn(IncidentSummary::isOpen).hasSize(1);
    }

    /** Nothing that a program sends does this; the database is told to. */
    @Test
    void one_message_that_fails_unforeseen_holds_up_none_behind_it() throws Exception {
        var own = open("own", IncidentHookKind.GENERIC);
        browser.post(ana, "incidents/hooks/" + own.hook().id() + "/mapping")
                .param("sourceId", "/key")
                .param("title", "/text")
                .exchange();
        asOwner("alter table tenant.incident add constraint poison check (title <> 'Poison') not valid");
        try {
            post(own, "{\"key\": \"A-1\", \"text\": \"Poison\"}");
            post(own, "{\"key\": \"A-2\", \"text\": \"Orders hang\"}");
            awaitRead(own, 2);
        } finally {
            asOwner("alter table tenant.incident drop constraint poison");
        }

        assertThat(incidents()).extracting(IncidentSummary::title).containsExactly("Orders hang");
        assertThat(messages(own))
                .filteredOn(IncidentMessage::isKept)
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).isEqualTo("incident.message.failed"));
        assertThat(browser.text(ana, "incidents/hooks/" + own.hook().id())).contains("nobody foresaw");
    }

    @Test
    void alerts_say_their_database_by_its_name_and_else_it_is_the_doors() {
        var shop = fixtures.database(harbor);
        var alerts = Acting.as(ana, () -> hooks.open(ana, "alerts", IncidentHookKind.ALERTMANAGER, shop, ""));

        assertThat(post(
                        alerts,
                        "Authorization",
                        "Bearer " + alerts.secret(),
                        Messages.alerts("2026-11-22T10:00:00Z", "0001-01-01T00:00:00Z")))
                .isEqualTo(202);
        awaitRead(alerts, 1);

        assertThat(incidents()).hasSize(2).allSatisfy(incident -> assertThat(incident.database())
                .isEqualTo(shop));
    }

    @Test
    void what_nobody_mapped_is_kept_until_somebody_does() {
        var own = open("own", IncidentHookKind.GENERIC);
        post(own, "{\"alarm\": {\"key\": \"A-9\", \"text\": \"Orders hang\", \"state\": \"on\"}}");
        awaitRead(own, 1);

        assertThat(incidents()).isEmpty();
        assertThat(browser.get(ana, "incidents/hooks/" + own.hook().id()))
                .bodyText()
                .contains("says what the incident is called. Map it.", "Try again");
        var kept = messages(own).get(0);
        assertThat(browser.get(ana, "incidents/hooks/" + own.hook().id() + "/mapping?message=" + kept.id()))
                .bodyText()
                .contains("/alarm/text", "Orders hang", "value=\"/alarm/key\"");
        assertThat(browser.post(ana, "incidents/hooks/" + own.hook().id() + "/mapping/preview")
                        .param("sourceId", "/alarm/key")
                        .param("title", "/alarm/text")
                        .param("example", kept.text())
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("<dd>Orders hang</dd>", "A-9")
                .doesNotContain("<html");
        assertThat(browser.post(ana, "incidents/hooks/" + own.hook().id() + "/mapping/preview")
                        .param("each", "/alarm nowhere")
                        .param("example", kept.text()))
                .hasStatusOk()
                .bodyText()
                .contains("A place begins with a slash: /alarm nowhere.", "<html");
        assertThat(browser.post(ana, "incidents/hooks/" + own.hook().id() + "/mapping")
                        .param("sourceId", "/alarm/key")
                        .param("title", "/alarm/text")
                        .param("again", "true"))
                .hasStatus3xxRedirection();

        await().atMost(SOON).until(() -> messages(own).get(0).outcome() == Outcome.TOLD);
        assertThat(incidents()).extracting(IncidentSummary::title).containsExactly("Orders hang");
        assertThat(browser.get(ana, "incidents/hooks/" + own.hook().id()))
                .bodyText()
                .contains("Version 1", "/incidents/1\"");
    }

    @Test
    void a_mapping_that_somebody_changed_meanwhile_is_not_overwritten() {
        var own = open("own", IncidentHookKind.GENERIC);
        var address = "incidents/hooks/" + own.hook().id() + "/mapping";
        browser.post(ana, address).param("sourceId", "/a").param("title", "/b").exchange();

        assertThat(browser.post(ana, address).param("sourceId", "/c").param("title", "/d"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten", "value=\"/c\"");
        assertThat(browser.post(ana, address)
                        .param("version", "1")
                        .param("sourceId", "c")
                        .param("title", "/d"))
                .hasStatus(422)
                .bodyText()
                .contains("A place begins with a slash: c.");
        assertThat(browser.post(ana, address)
                        .param("version", "1")
                        .param("sourceId", "/c")
                        .param("title", "/d"))
                .hasStatus3xxRedirection();
    }

    @Test
    void what_is_no_json_or_too_large_is_kept_with_the_reason() {
        var own = open("own", IncidentHookKind.GENERIC);

        assertThat(post(own, "{\"alarm\":")).isEqualTo(202);
        assertThat(post(own, "x".repeat(IncidentDoor.LARGEST_KEPT + 1))).isEqualTo(413);
        awaitRead(own, 2);

        assertThat(messages(own))
                .extracting(IncidentMessage::reason)
                .containsExactlyInAnyOrder("incident.message.not-json", "incident.message.large");
        var broken = messages(own).stream()
                .filter(IncidentMessage::isWhole)
                .findFirst()
                .orElseThrow();
        var address = "incidents/hooks/" + own.hook().id() + "/messages/" + broken.id();
        assertThat(browser.get(ana, address)).bodyText().contains("It is not JSON.", "{&quot;alarm&quot;:");
        assertThat(browser.post(ana, address + "/removal")).hasStatus3xxRedirection();
        assertThat(Acting.as(ana, () -> mapping.message(own.hook().id(), broken.id()))
                        .outcome())
                .isEqualTo(Outcome.DISCARDED);
    }

    @Test
    void what_is_not_proven_is_refused_and_nothing_is_kept() throws Exception {
        var pager = open("pager", IncidentHookKind.PAGERDUTY);
        var signature = "v1=" + hmac(pager.secret(), BEGAN);

        assertThat(post(pager, "X-PagerDuty-Signature", signature, BEGAN + " ")).isEqualTo(401);
        assertThat(post(pager, "X-PagerDuty-Signature", "v1=" + hmac("a guess", BEGAN), BEGAN))
                .isEqualTo(401);
        assertThat(post(pager, "X-Lockkeeper-Secret", "a guess", BEGAN)).isEqualTo(401);
        assertThat(post(pager, "X-Other", "x", BEGAN)).isEqualTo(401);
        var theirs = new HookAddress(cast.quarry().tenant().id(), pager.hook().id()).text();
        assertThat(send("/hooks/incidents/" + theirs, "X-PagerDuty-Signature", signature, BEGAN))
                .isEqualTo(404);
        assertThat(send("/hooks/incidents/nonsense", "X-PagerDuty-Signature", signature, BEGAN))
                .isEqualTo(404);
        assertThat(messages(pager)).isEmpty();
        assertThat(post(pager, "X-PagerDuty-Signature", "v1=00," + signature, BEGAN))
                .isEqualTo(202);
    }

    @Test
    void a_renewed_secret_ends_the_one_before_and_a_closed_door_is_not_there() {
        var own = open("own", IncidentHookKind.GENERIC);
        var typed = "a secret that the program made";
        assertThat(browser.post(ana, "incidents/hooks/" + own.hook().id() + "/secret")
                        .param("secret", typed))
                .hasStatusOk()
                .bodyText()
                .contains(typed);

        assertThat(post(own, "{}")).isEqualTo(401);
        assertThat(post(own, IncidentHookKind.SECRET_HEADER, typed, "{}")).isEqualTo(202);
        assertThat(browser.post(ana, "incidents/hooks/" + own.hook().id() + "/closure"))
                .hasStatus3xxRedirection();
        assertThat(post(own, IncidentHookKind.SECRET_HEADER, typed, "{}")).isEqualTo(404);
        assertThat(browser.get(ana, "incidents/hooks/" + own.hook().id()))
                .bodyText()
                .doesNotContain(typed);
    }

    @Test
    void what_comes_after_who_answers_for_the_door_may_report_no_more_waits_for_another() throws Exception {
        var pager = open("pager", IncidentHookKind.PAGERDUTY);
        var olga = harbor.olga();
        Acting.run(olga, () -> upkeep.changeRole(olga, ana.id(), Role.VIEWER));
        signed(pager, BEGAN);
        await().atMost(SOON).until(() -> Acting.as(olga, () -> mapping.messages(pager.hook()))
                .get(0)
                .isKept());

        assertThat(browser.get(olga, "incidents/hooks/" + pager.hook().id()))
                .bodyText()
                .contains("Ana gave this door its secret and may not report incidents any more.");
        Acting.run(olga, () -> {
            hooks.renew(olga, pager.hook().id(), "");
            var kept = mapping.messages(pager.hook()).get(0);
            mapping.tryAgain(pager.hook(), Optional.of(kept.id()));
        });
        await().atMost(SOON).until(() -> !incidents().isEmpty());

        assertThat(incidents()).extracting(IncidentSummary::reporter).containsExactly("Olga");
    }

    @Test
    void too_many_a_minute_are_told_to_wait() {
        var own = open("own", IncidentHookKind.GENERIC);
        for (var number = 0; number < IncidentDoor.PER_MINUTE; number++) {
            assertThat(post(own, "{}")).isEqualTo(202);
        }

        assertThat(post(own, "{}")).isEqualTo(429);
        assertThat(post(own, IncidentHookKind.SECRET_HEADER, "a guess", "{}")).isEqualTo(401);
    }

    @Test
    void what_is_old_is_thrown_away_and_what_waits_is_kept_longer() throws Exception {
        var pager = open("pager", IncidentHookKind.PAGERDUTY);
        signed(pager, BEGAN);
        signed(pager, "{");
        awaitRead(pager, 2);

        TravellingClock.at(clock.instant().plus(Duration.ofDays(20)), () -> {
            TenantContext.run(harbor.tenant().id(), round::run);
            return true;
        });

        assertThat(messages(pager)).extracting(IncidentMessage::outcome).containsExactly(Outcome.KEPT);
    }

    @Test
    void doors_are_made_by_admins_and_a_name_is_taken_once() {
        open("pager", IncidentHookKind.PAGERDUTY);

        assertThat(browser.get(harbor.ada(), "incidents/hooks")).hasStatus(403);
        assertThat(browser.get(ana, "incidents")).bodyText().contains("/incidents/hooks\"");
        assertThat(browser.post(ana, "incidents/hooks").param("name", "pager").param("kind", "GENERIC"))
                .hasStatus(422)
                .bodyText()
                .contains("There is a door with this name: pager.");
        assertThat(browser.post(ana, "incidents/hooks").param("name", "second").param("kind", "GENERIC"))
                .hasStatusOk()
                .bodyText()
                .contains("Copy the secret now", "/hooks/incidents/");
        assertThatThrownBy(() -> Acting.run(ana, () -> hooks.open(ana, "short", IncidentHookKind.GENERIC, null, "x")))
                .hasMessage("incident.hook.secret-length");
    }

    private Made open(String name, IncidentHookKind kind) {
        return Acting.as(ana, () -> hooks.open(ana, name, kind, null, ""));
    }

    private int signed(Made made, String body) throws Exception {
        return post(made, "X-PagerDuty-Signature", "v1=" + hmac(made.secret(), body), body);
    }

    private static String hmac(String secret, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    }

    private int post(Made made, String body) {
        return post(made, IncidentHookKind.SECRET_HEADER, made.secret(), body);
    }

    private int post(Made made, String header, String value, String body) {
        return send(URI.create(made.hook().address()).getPath(), header, value, body);
    }

    private int send(String path, String header, String value, String body) {
        return mvc.post()
                .uri(path)
                .header(header, value)
                .content(body.getBytes(UTF_8))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private void asOwner(String sql) {
        var database = jdbc.sql("select current_database()").query(String.class).single();
        var source = new DriverManagerDataSource(TestDatabase.server().url(database), "lockkeeper_owner", "owner");
        JdbcClient.create(source).sql(sql).update();
    }

    private void awaitRead(Made made, int number) {
        await().atMost(SOON)
                .until(() -> messages(made).stream()
                                .map(IncidentMessage::outcome)
                                .filter(Objects::nonNull)
                                .count()
                        == number);
    }

    private List<IncidentMessage> messages(Made made) {
        return Acting.as(ana, () -> mapping.messages(made.hook()));
    }

    private List<IncidentSummary> incidents() {
        return Acting.as(ana, () -> archive.newestFirst(new IncidentFilter(null, null, null), Cursor.FIRST, 9))
                .items();
    }
}
