package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Olga, Boris and Cleo take weekly turns: in the fifth week it is Boris's again. */
class LosingTurnsTests extends RotationTest {

    private static final Instant FIFTH = week(4).plus(Duration.ofDays(2));

    @Autowired
    MemberUpkeep membership;

    @Autowired
    Admission admission;

    @BeforeEach
    void three() {
        var three =
                List.of(harbor.olga().id(), harbor.boris().id(), harbor.cleo().id());
        payments = Acting.as(harbor.ana(), () -> upkeep.create(harbor.ana(), details("Three", harbor, three)));
    }

    @Test
    void whoever_is_removed_was_on_duty_as_before_and_is_not_any_more() {
        var before = shifts(0, 5);

        at(FIFTH, () -> membership.remove(harbor.ana(), harbor.cleo().id()));

        assertThat(shifts(0, 5)).isEqualTo(before);
        assertThat(holders(5, 9))
                .containsExactly(
                        harbor.olga().id(),
                        harbor.boris().id(),
                        harbor.olga().id(),
                        harbor.boris().id());
    }

    @Test
    void whoever_gets_a_lower_role_on_duty_is_off_at_once_and_takes_turns_again_when_they_may() {
        at(FIFTH, () -> membership.changeRole(harbor.ana(), harbor.boris().id(), Role.ENGINEER));
        at(
                FIFTH.plusSeconds(60),
                () -> membership.changeRole(harbor.ana(), harbor.boris().id(), Role.VIEWER));
        var without = shifts(0, 6);
        assertThat(onDuty(FIFTH.minusSeconds(1))).isEqualTo(harbor.boris().id());
        assertThat(onDuty(FIFTH)).isEqualTo(harbor.cleo().id());
        assertThat(holders(5, 9)).doesNotContain(harbor.boris().id());

        at(week(6), () -> membership.changeRole(harbor.ana(), harbor.boris().id(), Role.REVIEWER));

        assertThat(shifts(0, 6)).isEqualTo(without);
        assertThat(holders(6, 10)).contains(harbor.boris().id());
    }

    @Test
    void whoever_is_let_in_again_takes_turns_from_then_on() {
        at(FIFTH, () -> membership.remove(harbor.ana(), harbor.cleo().id()));
        var without = shifts(0, 8);

        at(week(8), () -> admission.addMember(Cast.mail("cleo", harbor.slug()), "Cleo", Cast.PASSWORD, Role.REVIEWER));

        assertThat(shifts(0, 8)).isEqualTo(without);
        assertThat(holders(8, 12)).contains(harbor.cleo().id());
    }

    @Test
    void a_role_that_may_review_as_well_changes_nothing() {
        var before = shifts(0, 20);

        at(FIFTH, () -> membership.changeRole(harbor.ana(), harbor.cleo().id(), Role.ADMIN));

        assertThat(shifts(0, 20)).isEqualTo(before);
    }

    @Test
    void fairness_counts_them_as_there_until_then() {
        at(FIFTH, () -> membership.remove(harbor.ana(), harbor.cleo().id()));

        var present = Acting.as(harbor.ana(), () -> calendar.present(payments, week(4), week(5)));

        assertThat(present)
                .containsEntry(harbor.cleo().id(), Duration.ofDays(2))
                .containsEntry(harbor.boris().id(), Duration.between(week(4), week(5)));
    }

    @Test
    void another_tenants_turns_are_left_alone() {
        var quarry = cast.quarry();
        at(
                FIFTH,
                () -> Acting.run(
                        quarry.ana(),
                        () -> membership.remove(quarry.ana(), quarry.cleo().id())));

        assertThat(holders(5, 9)).contains(harbor.cleo().id());
    }

    private void at(Instant instant, Runnable work) {
        TravellingClock.at(instant, () -> {
            Acting.run(harbor.ana(), work);
            return null;
        });
    }

    private List<Shift> shifts(int from, int to) {
        return Acting.as(harbor.ana(), () -> calendar.shifts(payments, week(from), week(to)));
    }

    private List<MemberId> holders(int from, int to) {
        return shifts(from, to).stream()
                .filter(shift -> shift.kind() == Kind.TURN)
                .map(Shift::member)
                .toList();
    }
}
