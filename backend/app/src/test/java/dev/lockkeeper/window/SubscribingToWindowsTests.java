package dev.lockkeeper.window;

import static dev.lockkeeper.CalendarAnswers.events;
import static dev.lockkeeper.CalendarAnswers.from;
import static dev.lockkeeper.CalendarAnswers.text;
import static dev.lockkeeper.CalendarAnswers.until;
import static dev.lockkeeper.rehearsal.RehearsalOutcome.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.CalendarAnswers;
import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.OtherCalendarReader;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.Windows;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class SubscribingToWindowsTests {

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Environments environments;

    @Autowired
    Freezing freezing;

    @Autowired
    GatePolicies policies;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    WindowFeeds feeds;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;
    Instant tomorrow;

    @BeforeEach
    void plans() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        tomorrow = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        var evenings = new Window(
                EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(20, 0), LocalTime.of(23, 0), ZoneId.of("Europe/Berlin"));
        windows(evenings);
        schedule(Destination.PRODUCTION, tomorrow.plusSeconds(3600));
        freeze("Sale", Place.PRODUCTION);
        freeze("Trial of the backup", Place.in(harbor.staging()));
    }

    @Test
    void a_calendar_has_windows_freezes_and_what_is_to_run() throws Exception {
        var events = events(read(renew(harbor.crew().vera(), null)));

        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .contains(
                        "Window: Production",
                        "Freeze: Sale (Production)",
                        "Freeze: Trial of the backup (staging)",
                        migration + " Add a berth (shop, production)");
        assertThat(events)
                .filteredOn(event -> event.getSummary().getValue().startsWith("Window"))
                .hasSizeBetween(8, 14)
                .allSatisfy(event -> assertThat(from(event).atZone(ZoneId.of("Europe/Berlin")))
                        .matches(at -> at.getDayOfWeek() == DayOfWeek.MONDAY && at.getHour() == 20));
        assertThat(events)
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void another_reader_understands_the_same_events() throws Exception {
        var answer = read(renew(harbor.crew().vera(), null));

        assertThat(OtherCalendarReader.events(text(answer)))
                .hasSizeGreaterThan(10)
                .isEqualTo(events(answer).stream().map(CalendarAnswers::told).toList());
    }

    @Test
    void what_is_put_off_stays_the_same_event() throws Exception {
        var secret = renew(harbor.crew().vera(), null);
        var before = run(secret);

        schedule(Destination.PRODUCTION, tomorrow.plus(Duration.ofDays(3)));

        assertThat(run(secret).getUid()).isEqualTo(before.getUid());
        assertThat(from(run(secret))).isEqualTo(tomorrow.plus(Duration.ofDays(3)));
        assertThat(run(secret).getUrl().getValue())
                .endsWith("/" + harbor.crew().slug() + "/migrations/" + migration.number());
    }

    @Test
    void what_is_to_run_lasts_as_long_as_it_is_expected_to_and_long_enough_to_be_seen() throws Exception {
        var secret = renew(harbor.crew().vera(), null);
        assertThat(until(run(secret))).isEqualTo(from(run(secret)).plusSeconds(1800));

        var ada = harbor.crew().ada();
        var lasted = Duration.ofMinutes(95);
        var start = clock.instant().minus(lasted);
        var report = new RehearsalReport(
                "ci-1", 1, new Setting("stage-3", "18.1", ""), start, lasted.toMillis(), null, SUCCEEDED, "");
        Acting.run(ada, () -> rehearsals.report(ada, migration, report));

        assertThat(until(run(secret))).isEqualTo(from(run(secret)).plus(lasted));
    }

    @Test
    void one_of_an_environment_has_nothing_of_the_others() throws Exception {
        var staging = Acting.as(harbor.crew().vera(), () -> Destination.of(environments.get(harbor.staging())));
        schedule(staging, tomorrow.plus(Duration.ofDays(2)));

        var events = events(read(renew(harbor.crew().vera(), harbor.staging())));

        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder(
                        "Freeze: Trial of the backup (staging)", migration + " Add a berth (shop, staging)");
    }

    @Test
    void a_renewed_or_closed_address_opens_nothing_any_more() {
        var vera = harbor.crew().vera();
        var first = renew(vera, null);
        var second = renew(vera, null);
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatusOk();

        assertThat(browser.post(vera, "windows/calendar/revocation")).hasStatus3xxRedirection();

        assertThat(read(second)).hasStatus(404);
        assertThat(read("duty_" + second.substring(4))).hasStatus(404);
    }

    @Test
    void the_page_tells_each_address_once() {
        var vera = harbor.crew().vera();
        assertThat(browser.post(vera, "windows/calendar")
                        .param("subject", harbor.staging().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("/windows.ics/win_");

        assertThat(browser.get(vera, "windows/calendar"))
                .hasStatusOk()
                .bodyText()
                .contains("staging", "open since")
                .doesNotContain("/windows.ics/");
    }

    @Test
    void an_environment_of_another_tenant_has_no_address_here_and_a_calendar_nothing_of_theirs() {
        var quarry = shipyard.of(cast.quarry());

        assertThat(browser.post(harbor.crew().vera(), "windows/calendar")
                        .param("subject", quarry.staging().toString()))
                .hasStatus(404);
        assertThat(read(renew(quarry.crew().vera(), null)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("VEVENT");
    }

    private VEvent run(String secret) throws Exception {
        return events(read(secret)).stream()
                .filter(event -> event.getSummary().getValue().contains("Add a berth"))
                .findFirst()
                .orElseThrow();
    }

    private void freeze(String title, Place place) {
        var ana = harbor.crew().ana();
        var from = tomorrow.plus(Duration.ofDays(9));
        var details = new FreezeDetails(title, place, RiskTier.LOW, from, from.plusSeconds(3600));
        Acting.run(ana, () -> freezing.open(ana, details));
    }

    private void windows(Window window) {
        var ana = harbor.crew().ana();
        Acting.run(ana, () -> {
            var before = policies.current();
            var windows = new Windows(List.of(window));
            policies.save(ana, new Policy(before.version(), before.risk(), before.tiers(), windows), "");
        });
    }

    private void schedule(Destination where, Instant at) {
        var ada = harbor.crew().ada();
        Acting.run(ada, () -> scheduling.schedule(ada, migration, where, at));
    }

    private String renew(CurrentMember me, @Nullable UUID environment) {
        return Acting.as(me, () -> feeds.renew(me, environment));
    }

    private MvcTestResult read(String secret) {
        return mvc.get().uri("/windows.ics/{secret}", secret).exchange();
    }
}
