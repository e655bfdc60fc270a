package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.Windows;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LockkeeperTest
class StartingInAWindowTests {

    private static final Instant MORNING = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-09T19:30:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    GatePolicies policies;

    @Autowired
    Scheduling scheduling;

    @Autowired
    ExecutionReporting reporting;

    @Autowired
    MigrationArchive archive;

    Yard harbor;
    MigrationId migration;

    @BeforeEach
    void scheduled() {
        harbor = shipyard.of(cast.harbor());
        var ada = harbor.crew().ada();
        migration = TravellingClock.at(MORNING, () -> {
            askForAWindow();
            var id = shipyard.approved(harbor, "Add a berth");
            Acting.run(ada, () -> scheduling.schedule(ada, id, EVENING));
            return id;
        });
    }

    @Test
    void a_start_outside_is_refused_and_the_next_window_named() {
        assertThat(status()).isEqualTo(MigrationStatus.SCHEDULED);

        assertThatThrownBy(() -> start(MORNING.plusSeconds(3600))).hasMessageContaining("migration.start.outside");

        assertThat(status()).isEqualTo(MigrationStatus.SCHEDULED);
    }

    @Test
    void a_start_inside_moves_it() {
        start(EVENING);

        assertThat(status()).isEqualTo(MigrationStatus.EXECUTING);
    }

    @Test
    void clocks_may_differ_a_little() {
        start(Instant.parse("2026-03-09T18:57:00Z"));

        assertThat(status()).isEqualTo(MigrationStatus.EXECUTING);
    }

    @Test
    void elsewhere_than_in_production_it_starts_whenever() {
        report(MORNING.plusSeconds(3600), harbor.staging());

        assertThat(status()).isEqualTo(MigrationStatus.SCHEDULED);
    }

    private void start(Instant at) {
        report(at, harbor.production());
    }

    private void report(Instant at, UUID environment) {
        var ada = harbor.crew().ada();
        var report = new ExecutionReport(
                "job-1", environment, at, null, Outcome.RUNNING, Measurements.NONE, new Tool("Flyway", "12"));
        TravellingClock.at(at, () -> Acting.as(ada, () -> reporting.report(ada, migration, report)));
    }

    private void askForAWindow() {
        var ana = harbor.crew().ana();
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        var evenings = new Window(days, LocalTime.of(20, 0), LocalTime.of(23, 0), ZoneId.of("Europe/Berlin"));
        Acting.run(ana, () -> {
            var before = policies.current();
            var asked = before;
            for (var tier : before.tiers()) {
                asked = asked.with(tier.under(new Conditions(false, true)));
            }
            var windows = new Windows(List.of(evenings));
            policies.save(ana, new Policy(before.version(), before.risk(), asked.tiers(), windows), "");
        });
    }

    private MigrationStatus status() {
        return Acting.as(harbor.crew().vera(), () -> archive.get(migration)).status();
    }
}
