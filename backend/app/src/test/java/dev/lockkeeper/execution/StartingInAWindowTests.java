package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.audit.AuditTrail;
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
import org.springframework.security.access.AccessDeniedException;

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

    @Autowired
    ExecutionArchive executions;

    @Autowired
    AuditTrail audit;

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
    void who_tried_to_start_it_is_kept_though_nothing_else_is() {
        var outside = MORNING.plusSeconds(3600);
        assertThatThrownBy(() -> start(outside)).hasMessage("migration.start.outside");
        assertThatThrownBy(() -> start(outside)).hasMessage("migration.start.outside");

        var trail = Acting.as(harbor.crew().ana(), () -> audit.newestFirst(null, 20));
        assertThat(trail.items())
                .filteredOn(entry -> entry.action().equals("execution.start-refused"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.subject()).isEqualTo(migration.toString());
                    assertThat(entry.actorName()).startsWith("Ada");
                    assertThat(entry.detail())
                            .startsWith("in production, at " + outside + ": Its tier asks for a window in production");
                });
        assertThat(Acting.as(harbor.crew().ana(), () -> audit.firstBroken())).isEmpty();
        assertThat(Acting.as(
                        harbor.crew().vera(),
                        () -> executions.of(archive.get(migration).uuid())))
                .isEmpty();
    }

    @Test
    void who_may_not_report_leaves_no_word() {
        var vera = harbor.crew().vera();
        var report = report(MORNING, harbor.production());

        assertThatThrownBy(() -> Acting.run(vera, () -> reporting.report(vera, migration, report)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(Acting.as(harbor.crew().ana(), () -> audit.newestFirst(null, 20))
                        .items())
                .noneMatch(entry -> entry.action().equals("execution.start-refused"));
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
        tell(MORNING.plusSeconds(3600), harbor.staging());

        assertThat(status()).isEqualTo(MigrationStatus.SCHEDULED);
    }

    private void start(Instant at) {
        tell(at, harbor.production());
    }

    private static ExecutionReport report(Instant at, UUID environment) {
        return new ExecutionReport(
                "job-1", environment, at, null, Outcome.RUNNING, Measurements.NONE, new Tool("Flyway", "12"));
    }

    private void tell(Instant at, UUID environment) {
        var ada = harbor.crew().ada();
        var report = report(at, environment);
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
