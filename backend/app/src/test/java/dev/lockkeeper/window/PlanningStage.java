package dev.lockkeeper.window;

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
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
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
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Harbor with a staging and a production environment, and a migration that is approved there. */
@LockkeeperTest
abstract class PlanningStage {

    static final Duration HOUR = Duration.ofHours(1);

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

    MvcTestResult schedulePage(String environment) {
        return browser.post(harbor.crew().ada(), "migrations/" + migration.number() + "/schedule")
                .param("at", tomorrow.toString().substring(0, 16))
                .param("environment", environment)
                .exchange();
    }

    void freeze(Place place) {
        var ana = harbor.crew().ana();
        var details = new FreezeDetails("Sale", place, RiskTier.LOW, tomorrow, tomorrow.plus(HOUR));
        Acting.run(ana, () -> freezing.open(ana, details));
    }

    static Window window(int from, int until, Place place) {
        return new Window(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(from, 0), LocalTime.of(until, 0), ZoneOffset.UTC, place);
    }

    void windows(Window... windows) {
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

    Destination staging() {
        return Acting.as(harbor.crew().vera(), () -> Destination.of(environments.get(harbor.staging())));
    }

    void schedule(CurrentMember by, Destination where, Instant at) {
        Acting.run(by, () -> scheduling.schedule(by, migration, where, at));
    }

    void unschedule() {
        var ada = harbor.crew().ada();
        var where = staging();
        Acting.run(ada, () -> scheduling.unschedule(ada, migration, where));
    }

    void start(Destination where, Instant at) {
        Acting.run(
                harbor.crew().ada(),
                () -> scheduling.requireStartable(summary(), where, at.plusSeconds(1800), Duration.ofMinutes(5)));
    }

    List<Instant> stops() {
        return Acting.as(
                harbor.crew().vera(),
                () -> archive.plannedElsewhere(Instant.EPOCH, tomorrow.plus(HOUR.multipliedBy(48)), 10).stream()
                        .map(stop -> stop.at())
                        .toList());
    }

    MigrationSummary summary() {
        return Acting.as(harbor.crew().vera(), () -> archive.get(migration));
    }
}
