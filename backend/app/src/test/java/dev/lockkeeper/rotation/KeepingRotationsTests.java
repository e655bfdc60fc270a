package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class KeepingRotationsTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    Cast cast;

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    Rotations rotations;

    @Autowired
    RotationCalendar calendar;

    @Autowired
    RotationExceptions exceptions;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;
    RotationId payments;

    @BeforeEach
    void a_rotation() {
        harbor = cast.harbor();
        payments = create(harbor, "Payments");
    }

    @Test
    void a_rotation_is_kept_as_it_was_entered() {
        var kept = Acting.as(harbor.vera(), () -> rotations.get(payments));

        assertThat(kept)
                .isEqualTo(new Rotation(
                        payments,
                        "Payments",
                        weekly("Europe/Berlin"),
                        Strategy.LEAST_LOADED,
                        harbor.ana().id(),
                        List.of(harbor.boris().id(), harbor.cleo().id()),
                        0));
    }

    @Test
    void its_members_are_the_candidates_whoever_is_on_duty_first() {
        var candidates = Acting.as(harbor.ada(), () -> calendar.candidates(payments, NOW));

        assertThat(candidates)
                .containsExactlyInAnyOrder(harbor.boris().id(), harbor.cleo().id());
        assertThat(onDuty(NOW)).isEqualTo(candidates.get(0));
    }

    @Test
    void the_order_changes_with_the_rotation() {
        change(
                harbor.ana(),
                0,
                List.of(harbor.cleo().id(), harbor.olga().id(), harbor.boris().id()));

        var changed = Acting.as(harbor.ana(), () -> rotations.get(payments));
        assertThat(changed.members())
                .containsExactly(
                        harbor.cleo().id(), harbor.olga().id(), harbor.boris().id());
        assertThat(changed.version()).isEqualTo(1);
    }

    @Test
    void a_stale_change_is_told_and_overwrites_nothing() {
        change(harbor.ana(), 0, List.of(harbor.cleo().id()));

        assertThatThrownBy(() -> change(harbor.olga(), 0, List.of(harbor.boris().id())))
                .isInstanceOf(Conflict.class);
        assertThat(Acting.as(harbor.ana(), () -> rotations.get(payments)).members())
                .containsExactly(harbor.cleo().id());
    }

    @Test
    void two_rotations_of_one_tenant_have_two_names() {
        assertThatThrownBy(() -> create(harbor, "Payments")).hasMessage("rotation.taken");

        assertThat(create(cast.quarry(), "Payments")).isNotNull();
    }

    @Test
    void only_people_who_may_review_take_turns() {
        assertThatThrownBy(() -> change(harbor.ana(), 0, List.of(harbor.ada().id())))
                .hasMessage("rotation.member-may-not-review");
        assertThatThrownBy(() -> change(harbor.ana(), 0, List.of(harbor.agent().id())))
                .hasMessage("rotation.member-may-not-review");
        assertThatThrownBy(() ->
                        change(harbor.ana(), 0, List.of(cast.quarry().boris().id())))
                .hasMessage("rotation.member-may-not-review");
    }

    @Test
    void only_admins_change_rotations_and_override_them() {
        assertThatThrownBy(
                        () -> change(harbor.boris(), 0, List.of(harbor.boris().id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> override(harbor.boris(), harbor.boris(), 1, 2))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_override_puts_somebody_else_on_duty() {
        override(harbor.ana(), harbor.olga(), 1, 3);

        assertThat(onDuty(hours(2))).isEqualTo(harbor.olga().id());
        assertThat(onDuty(hours(4))).isNotEqualTo(harbor.olga().id());
    }

    @Test
    void the_database_refuses_overrides_of_one_rotation_that_overlap() {
        override(harbor.ana(), harbor.olga(), 1, 3);

        assertThatThrownBy(() -> override(harbor.ana(), harbor.boris(), 2, 4)).hasMessage("rotation.override.overlaps");
        override(harbor.ana(), harbor.boris(), 3, 4);
        Acting.run(
                harbor.ana(),
                () -> upkeep.override(
                        harbor.ana(),
                        create(harbor, "Shipping"),
                        new Stint(harbor.boris().id(), hours(1), hours(3))));
    }

    @Test
    void an_override_that_has_not_begun_is_as_if_it_never_was() {
        override(harbor.ana(), harbor.olga(), 1, 3);
        var id = read(() -> exceptions.overrides()).get(0).id();

        Acting.run(harbor.ana(), () -> upkeep.endOverride(harbor.ana(), payments, id));

        assertThat(onDuty(hours(2))).isNotEqualTo(harbor.olga().id());
        assertThat(read(() -> exceptions.overrides())).isEmpty();
    }

    @Test
    void an_override_that_runs_ends_now_and_what_was_stays() {
        override(harbor.ana(), harbor.olga(), -5, 3);
        var override = read(() -> exceptions.overrides()).get(0);

        assertThat(override.stint().from()).isAfterOrEqualTo(NOW);
        assertThatThrownBy(() -> override(harbor.ana(), harbor.olga(), -5, -3)).hasMessage("rotation.over");
    }

    @Test
    void whoever_is_away_is_not_asked() {
        away(harbor.boris(), harbor.boris(), 0, 48);

        assertThat(Acting.as(harbor.ada(), () -> calendar.candidates(payments, hours(1))))
                .containsExactly(harbor.cleo().id());
        assertThat(Acting.as(harbor.ada(), () -> calendar.at(payments, hours(1)).away()))
                .containsExactly(harbor.boris().id());
    }

    @Test
    void members_enter_their_own_time_off_and_admins_that_of_others() {
        assertThatThrownBy(() -> away(harbor.boris(), harbor.cleo(), 0, 48)).hasMessage("rotation.time-off.not-yours");
        away(harbor.ana(), harbor.cleo(), 0, 48);

        var cleos = read(() -> exceptions.timeOff()).get(0).id();
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> upkeep.endTimeOff(harbor.boris(), cleos)))
                .hasMessage("rotation.time-off.not-yours");
        Acting.run(harbor.cleo(), () -> upkeep.endTimeOff(harbor.cleo(), cleos));
        assertThat(Acting.as(harbor.ada(), () -> calendar.at(payments, hours(1)).away()))
                .isEmpty();
    }

    @Test
    void time_off_of_more_than_a_year_or_backwards_is_refused() {
        assertThatThrownBy(() -> away(harbor.boris(), harbor.boris(), 0, 24 * 400))
                .hasMessage("rotation.too-long");
        assertThatThrownBy(() -> away(harbor.boris(), harbor.boris(), 5, 4))
                .hasMessage("rotation.ends-before-it-starts");
    }

    @Test
    void every_step_leaves_an_entry_in_the_trail() {
        override(harbor.ana(), harbor.olga(), 1, 3);
        away(harbor.boris(), harbor.boris(), 0, 48);

        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 10)).items())
                .extracting(AuditEntry::action)
                .containsExactly("rotation.time-off", "rotation.overridden", "rotation.created");
    }

    @Test
    void the_other_tenants_rotations_overrides_and_time_off_are_left_alone() {
        var quarry = cast.quarry();
        var theirs = create(quarry, "Payments");

        assertThatThrownBy(() -> Acting.as(harbor.ana(), () -> rotations.get(theirs)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> Acting.run(harbor.ana(), () -> upkeep.endOverride(harbor.ana(), theirs, new UUID(0, 1))))
                .isInstanceOf(NotFound.class);
        override(harbor.ana(), harbor.olga(), 1, 3);
        away(harbor.boris(), harbor.boris(), 0, 48);
        assertThat(Acting.as(quarry.vera(), () -> calendar.candidates(theirs, hours(2))))
                .containsExactlyInAnyOrder(quarry.boris().id(), quarry.cleo().id());
        assertThat(Acting.as(quarry.vera(), () -> rotations.list())).hasSize(1);
    }

    private RotationId create(Crew crew, String name) {
        var members = List.of(crew.boris().id(), crew.cleo().id());
        return Acting.as(crew.ana(), () -> upkeep.create(crew.ana(), details(name, crew, members)));
    }

    private void change(CurrentMember by, int version, List<MemberId> members) {
        Acting.run(by, () -> upkeep.change(by, payments, version, details("Payments", harbor, members)));
    }

    private static RotationDetails details(String name, Crew crew, List<MemberId> members) {
        return new RotationDetails(
                name, weekly("Europe/Berlin"), Strategy.LEAST_LOADED, crew.ana().id(), members);
    }

    private void override(CurrentMember by, CurrentMember who, int from, int to) {
        Acting.run(by, () -> upkeep.override(by, payments, new Stint(who.id(), hours(from), hours(to))));
    }

    private void away(CurrentMember by, CurrentMember who, int from, int to) {
        Acting.run(by, () -> upkeep.takeTimeOff(by, new Stint(who.id(), hours(from), hours(to))));
    }

    private MemberId onDuty(Instant at) {
        return Acting.as(harbor.vera(), () -> calendar.onDuty(payments, at).orElseThrow());
    }

    private <T> List<T> read(Supplier<List<T>> query) {
        return Acting.as(harbor.ana(), () -> transaction.execute(status -> query.get()));
    }

    private static Instant hours(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
