package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.ADA;
import static dev.lockkeeper.rotation.RotationFixtures.BERLIN;
import static dev.lockkeeper.rotation.RotationFixtures.BORIS;
import static dev.lockkeeper.rotation.RotationFixtures.CLEO;
import static dev.lockkeeper.rotation.RotationFixtures.DINA;
import static dev.lockkeeper.rotation.RotationFixtures.MONDAY;
import static dev.lockkeeper.rotation.RotationFixtures.NINE;
import static dev.lockkeeper.rotation.RotationFixtures.THREE;
import static dev.lockkeeper.rotation.RotationFixtures.berlin;
import static dev.lockkeeper.rotation.RotationFixtures.stint;
import static dev.lockkeeper.rotation.RotationFixtures.week;
import static dev.lockkeeper.rotation.RotationFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the line goes on where a rotation changes. */
class ChangesOfARotationTests {

    private static final Cadence WEEKLY = weekly("Europe/Berlin");

    @Test
    void with_the_same_order_and_cadence_nothing_moves() {
        var changed = changed(berlin("2026-03-12T15:00"), WEEKLY, THREE);

        assertThat(changed.shifts(week(0), week(9)))
                .isEqualTo(RotationFixtures.threeAway().shifts(week(0), week(9)));
    }

    @Test
    void whoever_is_on_duty_stays_until_the_next_handover_of_the_new_cadence() {
        var daily = new Cadence(BERLIN, NINE, 1, MONDAY);
        var changed = changed(berlin("2026-03-12T15:00"), daily, THREE);

        assertThat(changed.shifts(week(1), berlin("2026-03-15T09:00")))
                .containsExactly(
                        new Shift(week(1), berlin("2026-03-13T09:00"), BORIS, Kind.TURN),
                        new Shift(berlin("2026-03-13T09:00"), berlin("2026-03-14T09:00"), CLEO, Kind.TURN),
                        new Shift(berlin("2026-03-14T09:00"), berlin("2026-03-15T09:00"), ADA, Kind.TURN));
    }

    @Test
    void a_turn_that_has_barely_begun_is_not_over_at_a_new_handover() {
        var later = new Cadence(BERLIN, NINE.plusHours(1), 7, MONDAY);
        var changed = changed(later.startOf(1), later, THREE);

        assertThat(changed.shifts(week(0), week(2)))
                .containsExactly(
                        new Shift(week(0), week(1), ADA, Kind.TURN),
                        new Shift(week(1), later.startOf(2), BORIS, Kind.TURN));
    }

    @Test
    void whoever_leaves_is_off_duty_at_once_and_the_next_in_line_follows() {
        var changed = changed(berlin("2026-03-12T15:00"), WEEKLY, List.of(ADA, CLEO));

        assertThat(changed.shifts(week(1), week(4))).extracting(Shift::member).containsExactly(BORIS, CLEO, ADA, CLEO);
    }

    @Test
    void whoever_is_new_stands_behind_the_one_they_follow_in_the_order() {
        assertThat(weeks(changed(week(2), WEEKLY, List.of(ADA, BORIS, CLEO, DINA)), 8))
                .containsExactly(ADA, BORIS, CLEO, DINA, ADA, BORIS, CLEO, DINA);
        assertThat(weeks(changed(week(2), WEEKLY, List.of(ADA, BORIS, DINA, CLEO)), 8))
                .containsExactly(ADA, BORIS, CLEO, ADA, BORIS, DINA, CLEO, ADA);
    }

    @Test
    void in_another_order_those_come_first_who_have_not_had_a_turn_in_this_round() {
        assertThat(weeks(changed(week(2), WEEKLY, List.of(CLEO, BORIS, ADA)), 8))
                .containsExactly(ADA, BORIS, CLEO, BORIS, ADA, CLEO, BORIS, ADA);
    }

    @Test
    void whoever_was_passed_over_has_their_turn_first_in_another_order_too() {
        var away = stint(BORIS, "2026-03-08T00:00", "2026-03-15T00:00");
        var eras = eras(week(2), WEEKLY, List.of(CLEO, DINA, BORIS, ADA));
        var calendar = new OnCallCalendar(eras, new Exceptions(List.of(), List.of(), List.of(away)));

        assertThat(weeks(calendar, 6)).containsExactly(ADA, CLEO, BORIS, CLEO, DINA, ADA);
    }

    @Test
    void with_quite_other_members_the_order_is_as_it_stands() {
        assertThat(weeks(changed(week(2), WEEKLY, List.of(DINA)), 4)).containsExactly(ADA, BORIS, DINA, DINA);
    }

    private static OnCallCalendar changed(Instant at, Cadence cadence, List<MemberId> members) {
        return new OnCallCalendar(eras(at, cadence, members), new Exceptions(List.of(), List.of(), List.of()));
    }

    private static List<Era> eras(Instant at, Cadence cadence, List<MemberId> members) {
        return Arrays.asList(new Era(WEEKLY.startOf(0), at, WEEKLY, THREE), new Era(at, Instant.MAX, cadence, members));
    }

    private static List<MemberId> weeks(OnCallCalendar calendar, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(n -> calendar.onDuty(week(n)).orElseThrow())
                .toList();
    }
}
