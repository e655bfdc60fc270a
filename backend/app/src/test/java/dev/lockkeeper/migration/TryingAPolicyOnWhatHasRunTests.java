package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.MigrationFixtures.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A policy's trial tells of what has run whether its gate would have been open at that moment. */
@LockkeeperTest
class TryingAPolicyOnWhatHasRunTests {

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-18T12:00:00Z");
    private static final List<Posture> ANY = List.of(Posture.values());
    private static final GatePolicy.Conditions NOTHING = new GatePolicy.Conditions(false, false);

    @Autowired
    Cast cast;

    @Autowired
    MigrationFixtures fixtures;

    @Autowired
    MigrationLifecycle lifecycle;

    @Autowired
    GatePolicies policies;

    @Autowired
    PolicyTrial trial;

    private Crew harbor;
    private DatabaseId shop;

    @BeforeEach
    void nobody_has_to_approve() {
        harbor = cast.harbor();
        shop = fixtures.database(harbor);
        for (var tier : RiskTier.values()) {
            Acting.run(harbor.ana(), () -> policies.change(harbor.ana(), new GatePolicy(tier, 0, false, 0)));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MigrationStatus.class,
            names = {"DONE", "FAILED", "ROLLED_BACK"})
    void it_would_have_waited_for_an_approval(MigrationStatus outcome) {
        ran(outcome);

        var tried = attempt(asking(1, ANY, NOTHING));

        assertThat(tried.gates()).isEqualTo(1);
        assertThat(tried.changes()).singleElement().satisfies(change -> {
            assertThat(change.status()).isEqualTo(outcome);
            assertThat(change.tier().before()).isEqualTo(change.tier().after());
            assertThat(change.gateBefore()).isEqualTo(Verdict.OPEN);
            assertThat(change.gateAfter()).isEqualTo(Verdict.WAITING);
        });
    }

    @Test
    void it_would_have_waited_for_a_rehearsal() {
        ran(MigrationStatus.DONE);

        assertThat(attempt(asking(0, ANY, new GatePolicy.Conditions(true, false)))
                        .gates())
                .isEqualTo(1);
    }

    @Test
    void a_way_back_that_the_tier_does_not_admit_would_have_stopped_it() {
        ran(MigrationStatus.DONE);

        assertThat(attempt(asking(0, List.of(Posture.REVERSIBLE), NOTHING)).changes())
                .extracting(PolicyTrial.Change::gateAfter)
                .containsExactly(Verdict.BLOCKED);
    }

    @Test
    void windows_are_held_against_the_moment_when_it_ran() {
        ran(MigrationStatus.DONE);

        assertThat(attempt(inWindow("11:00", "13:00")).changes()).isEmpty();
        assertThat(attempt(inWindow("14:00", "16:00")).changes())
                .extracting(PolicyTrial.Change::gateAfter)
                .containsExactly(Verdict.WAITING);
    }

    @Test
    void what_was_withdrawn_has_no_gate() {
        var id = fixtures.inReview(harbor.ada(), shop, HARMLESS);
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "Not needed."));

        var tried = attempt(asking(1, ANY, NOTHING));

        assertThat(tried.tried()).isEqualTo(1);
        assertThat(tried.changes()).isEmpty();
    }

    private void ran(MigrationStatus outcome) {
        var id = fixtures.inReview(harbor.ada(), shop, HARMLESS);
        Acting.run(harbor.ada(), () -> {
            lifecycle.started(id, WEDNESDAY_NOON);
            lifecycle.ended(id, outcome, WEDNESDAY_NOON.plusSeconds(3_600 * 5));
        });
    }

    private Policy inWindow(String from, String until) {
        var window =
                new Window(Set.of(DayOfWeek.WEDNESDAY), LocalTime.parse(from), LocalTime.parse(until), ZoneOffset.UTC);
        var asked = asking(0, ANY, new GatePolicy.Conditions(false, true));
        return new Policy(asked.version(), asked.risk(), asked.tiers(), new Windows(List.of(window)));
    }

    /** The policy that stands, asking that of every tier. */
    private Policy asking(int approvals, List<Posture> postures, GatePolicy.Conditions conditions) {
        var today = Acting.as(harbor.ana(), () -> policies.current());
        var tiers = Arrays.stream(RiskTier.values())
                .map(tier -> new GatePolicy(tier, approvals, false, postures, false, 0, conditions))
                .toList();
        return new Policy(today.version(), today.risk(), tiers);
    }

    private PolicyTrial.Outcome attempt(Policy policy) {
        return Acting.as(harbor.ana(), () -> trial.of(harbor.ana(), policy));
    }
}
