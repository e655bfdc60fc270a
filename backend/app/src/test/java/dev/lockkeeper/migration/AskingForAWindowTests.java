package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.IN_REVIEW;
import static dev.lockkeeper.migration.MigrationStatus.SCHEDULED;
import static dev.lockkeeper.risk.RiskTier.MODERATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class AskingForAWindowTests {

    private static final String NEW_TABLE = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T19:30:00Z");
    private static final Instant SATURDAY_NOON = Instant.parse("2026-11-28T11:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    GatePolicies policies;

    @Autowired
    PolicyTrial trial;

    @Autowired
    Scheduling scheduling;

    @Autowired
    MigrationArchive archive;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    Browser browser;

    Crew harbor;
    DatabaseId shop;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
    }

    @Test
    void the_gate_waits_until_it_is_scheduled_into_a_window() {
        askForAWindow(0);
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        assertThat(window(id).verdict()).isEqualTo(Verdict.WAITING);

        schedule(harbor.ada(), id, MONDAY_EVENING);

        assertThat(window(id).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(migration(id).status()).isEqualTo(SCHEDULED);
        assertThat(migration(id).scheduledFor()).isEqualTo(MONDAY_EVENING);
    }

    @Test
    void a_time_outside_is_refused_and_the_next_window_named() {
        askForAWindow(0);
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        assertThatThrownBy(() -> schedule(harbor.ada(), id, SATURDAY_NOON))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("migration.schedule.outside");
                    assertThat(refusal.arguments())
                            .containsExactly("Mon 30 Nov, 20:00 – Mon 30 Nov, 23:00 (Europe/Berlin)", "production");
                });
        assertThat(migration(id).scheduledFor()).isNull();
    }

    @Test
    void where_no_window_is_asked_for_any_time_to_come_will_do() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        schedule(harbor.ada(), id, SATURDAY_NOON);

        assertThat(migration(id).scheduledFor()).isEqualTo(SATURDAY_NOON);
        assertThat(migration(id).status()).as("nobody has approved it").isEqualTo(IN_REVIEW);
        assertThatThrownBy(() -> schedule(harbor.ada(), id, MONDAY_MORNING.minusSeconds(120)))
                .hasMessageContaining("migration.schedule.past");
    }

    @Test
    void what_is_planned_is_scheduled_when_its_gate_opens() {
        askForAWindow(1);
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        schedule(harbor.ada(), id, MONDAY_EVENING);
        assertThat(migration(id).status()).isEqualTo(IN_REVIEW);

        askForAWindow(0);
        settle(id, MONDAY_MORNING);

        assertThat(migration(id).status()).isEqualTo(SCHEDULED);
    }

    @Test
    void a_plan_that_was_missed_under_review_plans_nothing() {
        askForAWindow(1);
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        schedule(harbor.ada(), id, MONDAY_EVENING);

        settle(id, SATURDAY_NOON);

        assertThat(migration(id).scheduledFor()).isNull();
        assertThat(window(id).verdict()).isEqualTo(Verdict.WAITING);
    }

    @Test
    void who_takes_the_plan_back_closes_the_gate_again() {
        askForAWindow(0);
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        schedule(harbor.ada(), id, MONDAY_EVENING);

        Acting.run(harbor.eli(), () -> scheduling.unschedule(harbor.eli(), id));

        assertThat(migration(id).status()).isEqualTo(IN_REVIEW);
    }

    @Test
    void without_a_window_taking_it_back_leaves_it_approved() {
        save(0, false, List.of());
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        schedule(harbor.ada(), id, SATURDAY_NOON);
        assertThat(migration(id).status()).isEqualTo(SCHEDULED);

        Acting.run(harbor.ada(), () -> scheduling.unschedule(harbor.ada(), id));

        assertThat(migration(id).status()).isEqualTo(APPROVED);
    }

    @Test
    void a_window_is_part_of_the_trial() {
        save(0, false, List.of());
        fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        var outcome = Acting.as(harbor.ana(), () -> trial.of(harbor.ana(), policy(0, true, List.of(evenings()))));

        assertThat(outcome.changes()).singleElement().satisfies(change -> {
            assertThat(change.gateBefore()).isEqualTo(Verdict.OPEN);
            assertThat(change.gateAfter()).isEqualTo(Verdict.WAITING);
        });
    }

    @Test
    void to_ask_for_a_window_there_must_be_one() {
        assertThatThrownBy(() -> save(0, true, List.of())).hasMessageContaining("policy.window.missing");
    }

    @Test
    void a_viewer_schedules_nothing() {
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);

        assertThatThrownBy(() -> schedule(harbor.vera(), id, SATURDAY_NOON)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_page_names_the_windows_and_takes_a_time() {
        askForAWindow(0);
        var id = fixtures.inReview(harbor.ada(), shop, NEW_TABLE);
        var page = "migrations/" + id.number();
        assertThat(browser.get(harbor.ada(), page))
                .bodyText()
                .contains(
                        "Mon, Tue, Wed, Thu 20:00–23:00 (Europe/Berlin)", "Next: somebody schedules it into a window.");

        assertThat(TravellingClock.at(MONDAY_MORNING, () -> browser.post(harbor.ada(), page + "/schedule")
                        .param("at", "2026-11-28T11:00")
                        .exchange()))
                .hasStatus(422)
                .bodyText()
                .contains("this time lies in none", "Mon 30 Nov, 20:00", "value=\"2026-11-28T11:00");
        assertThat(browser.post(harbor.ada(), page + "/schedule").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Say when it is to run.");
    }

    private void askForAWindow(int approvals) {
        save(approvals, true, List.of(evenings()));
    }

    private void save(int approvals, boolean window, List<Window> windows) {
        var policy = policy(approvals, window, windows);
        Acting.run(harbor.ana(), () -> policies.save(harbor.ana(), policy, ""));
    }

    private Policy policy(int approvals, boolean window, List<Window> windows) {
        var before = Acting.as(harbor.ana(), () -> policies.current());
        var asked = new GatePolicy(MODERATE, approvals, false, 0).under(new Conditions(false, window));
        var tiers = before.with(asked).tiers();
        return new Policy(before.version(), before.risk(), tiers, new Windows(windows));
    }

    private static Window evenings() {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        return new Window(days, LocalTime.of(20, 0), LocalTime.of(23, 0), ZoneId.of("Europe/Berlin"));
    }

    private void schedule(CurrentMember by, MigrationId id, Instant at) {
        at(MONDAY_MORNING, () -> Acting.run(by, () -> scheduling.schedule(by, id, at)));
    }

    private void settle(MigrationId id, Instant now) {
        at(now, () -> Acting.run(harbor.ada(), () -> lifecycle.settle(id)));
    }

    private static void at(Instant now, Runnable work) {
        TravellingClock.at(now, () -> {
            work.run();
            return now;
        });
    }

    private MigrationSummary migration(MigrationId id) {
        return Acting.as(harbor.vera(), () -> archive.get(id));
    }

    private CheckResult window(MigrationId id) {
        var gate = Acting.as(harbor.vera(), () -> archive.gate(archive.get(id)));
        return gate.checks().stream()
                .filter(check -> check.key().equals("window"))
                .findFirst()
                .orElseThrow();
    }
}
