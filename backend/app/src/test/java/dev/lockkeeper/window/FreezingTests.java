package dev.lockkeeper.window;

import static dev.lockkeeper.migration.MigrationStatus.APPROVED;
import static dev.lockkeeper.migration.MigrationStatus.IN_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class FreezingTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    Freezing freezing;

    @Autowired
    FreezeTurns turns;

    @Autowired
    Scheduling scheduling;

    @Autowired
    MigrationArchive archive;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    List<Chore> chores;

    @Autowired
    Clock clock;

    Yard harbor;
    MigrationId migration;
    Instant now;

    @BeforeEach
    void people() {
        harbor = shipyard.of(cast.harbor());
        migration = shipyard.approved(harbor, "Add a berth");
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void while_it_lasts_the_gate_waits_and_says_until_when() {
        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);

        open("Year end", null, RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        assertThat(freeze().verdict()).isEqualTo(Verdict.WAITING);
        assertThat(freeze().sentence()).isEqualTo("gate.freeze.now");
        assertThat(freeze().arguments()).containsExactly("Year end", Moments.words(now.plus(HOUR)));
        waitFor(IN_REVIEW);
    }

    @Test
    void lifted_it_keeps_nobody_waiting() {
        var id = open("Year end", null, RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));
        waitFor(IN_REVIEW);

        lift(id, 0);

        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);
        waitFor(APPROVED);
    }

    @Test
    void its_end_opens_the_gates_by_itself() {
        open("Year end", null, RiskTier.LOW, now, now.plus(HOUR));
        waitFor(IN_REVIEW);

        fixtures.withoutWorkers(() -> {
            later(HOUR.minusSeconds(1));
            assertThat(summary().status()).as("it is not over yet").isEqualTo(IN_REVIEW);
            later(HOUR);
            assertThat(summary().status()).isEqualTo(APPROVED);
        });
    }

    /** What the round of that minute does, and the errand that it asks for. */
    private void later(Duration wait) {
        TravellingClock.at(now.plus(wait), () -> {
            Acting.run(harbor.crew().ana(), () -> {
                turns.run();
                gates().run("open");
            });
            return now;
        });
    }

    private Chore gates() {
        return chores.stream()
                .filter(chore -> chore.name().equals("migration.gates"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_start_in_it_is_refused_but_for_clocks_that_differ() {
        var ends = now.plus(HOUR);
        open("Year end", null, RiskTier.LOW, now, ends);

        assertThatThrownBy(() -> start(now.plusSeconds(1800))).hasMessageContaining("window.freeze.closed");
        start(ends.minusSeconds(60));
        start(now.minusSeconds(1));
    }

    @Test
    void it_keeps_nothing_out_from_before_it_was_opened() {
        open("Year end", null, RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        start(now.minusSeconds(1800));
    }

    private void start(Instant at) {
        Acting.run(
                harbor.crew().ada(),
                () -> scheduling.requireStartable(summary(), Destination.PRODUCTION, at, Duration.ofMinutes(5)));
    }

    @Test
    void what_is_below_its_tier_or_in_another_environment_passes() {
        open("High only", null, RiskTier.HIGH, now.minus(HOUR), now.plus(HOUR));
        open("Staging", harbor.staging(), RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);

        open("Production", harbor.production(), RiskTier.LOW, now.minus(HOUR), now.plus(HOUR));

        assertThat(freeze().verdict()).isEqualTo(Verdict.WAITING);
    }

    @Test
    void nothing_is_scheduled_into_it() {
        var from = now.plus(Duration.ofDays(1));
        open("Sale", null, RiskTier.LOW, from, from.plus(HOUR));

        assertThatThrownBy(() -> schedule(from.plusSeconds(60)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("window.freeze.closed");
                    assertThat(refusal.arguments())
                            .containsExactly("Sale", Moments.words(from.plus(HOUR)), "production");
                });

        schedule(from.plus(HOUR));
        assertThat(summary().scheduledFor()).isEqualTo(from.plus(HOUR));
    }

    @Test
    void what_was_scheduled_before_it_was_opened_is_told() {
        var at = now.plus(Duration.ofDays(1));
        schedule(at);

        open("Sale", null, RiskTier.LOW, at.minus(HOUR), at.plus(HOUR));

        assertThat(freeze().sentence()).isEqualTo("gate.freeze.then");
    }

    @Test
    void only_admins_open_and_lift() {
        var id = open("Sale", null, RiskTier.LOW, now, now.plus(HOUR));
        var eli = harbor.crew().eli();

        assertThatThrownBy(() -> Acting.run(eli, () -> freezing.open(eli, details("x", null, now, now.plus(HOUR)))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(eli, () -> freezing.lift(eli, id, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_has_not_seen_the_latest_lifts_nothing_and_nobody_lifts_twice() {
        var id = open("Sale", null, RiskTier.LOW, now, now.plus(HOUR));

        assertThatThrownBy(() -> lift(id, 7)).isInstanceOf(Conflict.class);
        lift(id, 0);
        assertThatThrownBy(() -> lift(id, 1)).hasMessageContaining("window.freeze.lifted-already");
    }

    @Test
    void it_has_a_reason_an_end_after_its_beginning_and_a_year_at_the_most() {
        assertThatThrownBy(() -> open(" ", null, RiskTier.LOW, now, now.plus(HOUR)))
                .hasMessageContaining("window.freeze.title-empty");
        assertThatThrownBy(() -> open("x", null, RiskTier.LOW, now.plus(HOUR), now.plus(HOUR)))
                .hasMessageContaining("window.freeze.order");
        assertThatThrownBy(() -> open("x", null, RiskTier.LOW, now.minus(HOUR), now.minusSeconds(1)))
                .hasMessageContaining("window.freeze.past");
        assertThatThrownBy(() -> open("x", null, RiskTier.LOW, now, now.plus(Duration.ofDays(367))))
                .hasMessageContaining("window.freeze.too-long");
    }

    @Test
    void another_tenants_freeze_keeps_nobody_waiting_and_is_not_there() {
        var quarry = shipyard.of(cast.quarry());
        var theirs = Acting.as(
                quarry.crew().ana(),
                () -> freezing.open(quarry.crew().ana(), details("Blasting", null, now.minus(HOUR), now.plus(HOUR))));

        assertThat(freeze().verdict()).isEqualTo(Verdict.OPEN);
        assertThat(Acting.as(harbor.crew().vera(), () -> freezing.ahead())).isEmpty();
        assertThatThrownBy(() -> lift(theirs, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open("x", quarry.production(), RiskTier.LOW, now, now.plus(HOUR)))
                .hasMessageContaining("catalogue.place.unknown");
    }

    private UUID open(String title, @Nullable UUID environment, RiskTier least, Instant from, Instant to) {
        var ana = harbor.crew().ana();
        return Acting.as(ana, () -> freezing.open(ana, new FreezeDetails(title, place(environment), least, from, to)));
    }

    private static Place place(@Nullable UUID environment) {
        return environment == null ? Place.PRODUCTION : Place.in(environment);
    }

    private static FreezeDetails details(String title, @Nullable UUID environment, Instant from, Instant to) {
        return new FreezeDetails(title, place(environment), RiskTier.LOW, from, to);
    }

    private void lift(UUID id, int version) {
        var ana = harbor.crew().ana();
        Acting.run(ana, () -> freezing.lift(ana, id, version));
    }

    private void schedule(Instant at) {
        CurrentMember ada = harbor.crew().ada();
        Acting.run(ada, () -> scheduling.schedule(ada, migration, at));
    }

    private void waitFor(MigrationStatus status) {
        await().untilAsserted(() -> assertThat(summary().status()).isEqualTo(status));
    }

    private MigrationSummary summary() {
        return Acting.as(harbor.crew().vera(), () -> archive.get(migration));
    }

    private CheckResult freeze() {
        return Acting.as(harbor.crew().vera(), () -> archive.gate(archive.get(migration)).checks().stream()
                .filter(check -> check.key().equals("freeze"))
                .findFirst()
                .orElseThrow());
    }
}
