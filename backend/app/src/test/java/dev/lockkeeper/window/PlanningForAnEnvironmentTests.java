package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.Windows;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class PlanningForAnEnvironmentTests {

    private static final Duration HOUR = Duration.ofHours(1);

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
    MigrationArchive archive;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;
    Instant tomorrow;

    @BeforeEach
    void people() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        tomorrow = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    }

    @Test
    void a_time_elsewhere_than_in_production_moves_nothing() {
        schedule(harbor.crew().ada(), staging(), tomorrow);

        assertThat(stops()).containsExactly(tomorrow);
        assertThat(summary().scheduledFor()).isNull();
        assertThat(summary().status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void it_is_said_anew_and_taken_back() {
        schedule(harbor.crew().ada(), staging(), tomorrow);
        schedule(harbor.crew().eli(), staging(), tomorrow.plus(HOUR));
        assertThat(stops()).containsExactly(tomorrow.plus(HOUR));

        unschedule();

        assertThat(stops()).isEmpty();
        assertThatThrownBy(this::unschedule).hasMessageContaining("migration.schedule.none");
    }

    @Test
    void a_freeze_there_keeps_it_out_and_production_goes_on() {
        freeze(Place.in(harbor.staging()));

        assertThatThrownBy(() -> schedule(harbor.crew().ada(), staging(), tomorrow))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("window.freeze.closed");
                    assertThat(refusal.arguments()).endsWith("staging");
                });
        assertThatThrownBy(() -> start(staging(), tomorrow)).hasMessageContaining("window.freeze.closed");

        schedule(harbor.crew().ada(), Destination.PRODUCTION, tomorrow);
        start(Destination.PRODUCTION, tomorrow);
    }

    @Test
    void one_of_production_leaves_staging_alone_and_one_of_all_does_not() {
        freeze(Place.PRODUCTION);
        schedule(harbor.crew().ada(), staging(), tomorrow);
        start(staging(), tomorrow);

        freeze(Place.EVERYWHERE);

        assertThatThrownBy(() -> start(staging(), tomorrow)).hasMessageContaining("window.freeze.closed");
    }

    @Test
    void a_window_of_staging_counts_there_alone() {
        windows(window(8, 10, Place.PRODUCTION), window(14, 16, Place.in(harbor.staging())));

        schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(15)));
        schedule(harbor.crew().ada(), Destination.PRODUCTION, tomorrow.plus(HOUR.multipliedBy(9)));

        assertThatThrownBy(() -> schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(9))))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("migration.schedule.outside");
                    assertThat(refusal.arguments()).endsWith("staging");
                });
        assertThatThrownBy(() ->
                        schedule(harbor.crew().ada(), Destination.PRODUCTION, tomorrow.plus(HOUR.multipliedBy(15))))
                .hasMessageContaining("migration.schedule.outside");
    }

    @Test
    void without_a_window_of_its_own_staging_is_always_open() {
        windows(window(8, 10, Place.PRODUCTION));

        schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(15)));

        assertThat(stops()).hasSize(1);
    }

    @Test
    void a_tier_that_asks_for_a_window_needs_one_in_production() {
        assertThatThrownBy(() -> windows(window(8, 10, Place.in(harbor.staging()))))
                .hasMessageContaining("policy.window.missing");
        windows(window(8, 10, Place.in(harbor.production())));
        assertThatThrownBy(() -> windows(window(8, 10, Place.in(new UUID(0, 1)))))
                .hasMessageContaining("catalogue.place.unknown");
    }

    @Test
    void a_viewer_and_another_tenants_environment_are_refused() {
        var theirs = shipyard.of(cast.quarry()).staging();

        assertThatThrownBy(() -> schedule(harbor.crew().vera(), staging(), tomorrow))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(harbor.crew().ana(), () -> environments.get(theirs)))
                .isInstanceOf(NotFound.class);
        assertThat(schedulePage(theirs.toString())).hasStatus(404);
        assertThat(stops()).isEmpty();
    }

    @Test
    void the_week_is_shown_for_one_environment() {
        windows(window(8, 10, Place.PRODUCTION), window(14, 16, Place.in(harbor.staging())));
        schedule(harbor.crew().ada(), staging(), tomorrow.plus(HOUR.multipliedBy(15)));
        freeze(Place.PRODUCTION);
        var week = "windows?week=" + tomorrow.toString().substring(0, 10);

        assertThat(browser.get(harbor.crew().vera(), week))
                .bodyText()
                .contains("M-" + migration.number() + " Add a berth", "in staging", "Frozen: Sale (Production)");
        assertThat(browser.get(harbor.crew().vera(), week + "&environment=" + harbor.staging()))
                .bodyText()
                .contains("M-" + migration.number() + " Add a berth")
                .doesNotContain("Frozen: Sale");
        assertThat(browser.get(harbor.crew().vera(), week + "&environment=" + harbor.production()))
                .bodyText()
                .contains("Frozen: Sale")
                .doesNotContain("M-" + migration.number() + " Add a berth");
        assertThat(browser.get(harbor.crew().vera(), week + "&environment=" + new UUID(0, 7)))
                .hasStatus(404);
    }

    @Test
    void a_refused_time_is_answered_on_the_page_where_it_still_stands() {
        freeze(Place.in(harbor.staging()));

        assertThat(schedulePage(harbor.staging().toString()))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "A freeze holds in staging then",
                        "value=\"" + tomorrow.toString().substring(0, 16));
        assertThat(schedulePage("")).hasStatus(302);
        assertThat(schedulePage("nowhere")).hasStatus(422);
    }

    private MvcTestResult schedulePage(String environment) {
        return browser.post(harbor.crew().ada(), "migrations/" + migration.number() + "/schedule")
                .param("at", tomorrow.toString().substring(0, 16))
                .param("environment", environment)
                .exchange();
    }

    private void freeze(Place place) {
        var ana = harbor.crew().ana();
        var details = new FreezeDetails("Sale", place, RiskTier.LOW, tomorrow, tomorrow.plus(HOUR));
        Acting.run(ana, () -> freezing.open(ana, details));
    }

    private static Window window(int from, int until, Place place) {
        return new Window(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(from, 0), LocalTime.of(until, 0), ZoneOffset.UTC, place);
    }

    private void windows(Window... windows) {
        var ana = harbor.crew().ana();
        Acting.run(ana, () -> {
            var asked = policies.current();
            for (var tier : asked.tiers()) {
                asked = asked.with(tier.under(new Conditions(false, true)));
            }
            var policy = new Policy(asked.version(), asked.risk(), asked.tiers(), new Windows(List.of(windows)));
            policies.save(ana, policy, "");
        });
    }

    private Destination staging() {
        return Acting.as(harbor.crew().vera(), () -> Destination.of(environments.get(harbor.staging())));
    }

    private void schedule(CurrentMember by, Destination where, Instant at) {
        Acting.run(by, () -> scheduling.schedule(by, migration, where, at));
    }

    private void unschedule() {
        var ada = harbor.crew().ada();
        var where = staging();
        Acting.run(ada, () -> scheduling.unschedule(ada, migration, where));
    }

    private void start(Destination where, Instant at) {
        Acting.run(
                harbor.crew().ada(),
                () -> scheduling.requireStartable(summary(), where, at.plusSeconds(1800), Duration.ofMinutes(5)));
    }

    private List<Instant> stops() {
        return Acting.as(
                harbor.crew().vera(),
                () -> archive.plannedElsewhere(Instant.EPOCH, tomorrow.plus(HOUR.multipliedBy(48)), 10).stream()
                        .map(stop -> stop.at())
                        .toList());
    }

    private MigrationSummary summary() {
        return Acting.as(harbor.crew().vera(), () -> archive.get(migration));
    }
}
