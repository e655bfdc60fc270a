package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.week;
import static dev.lockkeeper.rotation.RotationFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class KeepingRotationsTests extends RotationTest {

    @Test
    void a_rotation_is_kept_as_it_was_entered() {
        var kept = Acting.as(harbor.vera(), () -> rotations.get(payments));

        assertThat(kept.name()).isEqualTo("Payments");
        assertThat(kept.plan())
                .isEqualTo(new RotationPlan(
                        weekly("Europe/Berlin"),
                        Strategy.LEAST_LOADED,
                        harbor.ana().id(),
                        List.of(harbor.boris().id(), harbor.cleo().id())));
        assertThat(kept.versions())
                .extracting(RotationVersion::number, RotationVersion::from, RotationVersion::by)
                .containsExactly(tuple(1, week(0), harbor.ana().id()));
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
}
