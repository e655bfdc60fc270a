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
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Cadence.Unit;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ada has the first week, Boris the second, from the 9th of March, and Cleo steps in for him. */
class CountingTurnsTests {

    @Test
    void a_turn_counts_for_whoever_is_there_for_most_of_it() {
        var away = stint(BORIS, "2026-03-10T09:00", "2026-03-16T09:00");

        assertThat(holders(weekly("Europe/Berlin"), 7, away)).containsExactly(ADA, BORIS, BORIS, ADA, CLEO, BORIS, ADA);
    }

    @Test
    void whoever_steps_in_for_a_short_time_has_their_own_turn_nevertheless() {
        var away = stint(BORIS, "2026-03-14T09:00", "2026-03-16T09:00");

        assertThat(holders(weekly("Europe/Berlin"), 6, away)).containsExactly(ADA, BORIS, CLEO, ADA, BORIS, CLEO);
    }

    @Test
    void where_two_are_there_for_as_long_it_counts_for_who_began() {
        var half = stint(BORIS, "2026-03-12T21:00", "2026-03-16T09:00");
        var more = stint(BORIS, "2026-03-12T20:59", "2026-03-16T09:00");

        assertThat(holders(weekly("Europe/Berlin"), 4, half)).containsExactly(ADA, BORIS, CLEO, ADA);
        assertThat(holders(weekly("Europe/Berlin"), 4, more)).containsExactly(ADA, BORIS, BORIS, ADA);
    }

    @Test
    void whoever_comes_back_in_the_course_of_a_turn_has_the_next_unless_they_step_in_for_most_of_it() {
        var late = stint(BORIS, "2026-03-08T09:00", "2026-03-09T10:00");
        var gone = stint(CLEO, "2026-03-10T09:00", "2026-03-16T09:00");

        assertThat(holders(weekly("Europe/Berlin"), 5, late)).containsExactly(ADA, CLEO, BORIS, ADA, CLEO);
        assertThat(holders(weekly("Europe/Berlin"), 5, late, gone)).containsExactly(ADA, CLEO, CLEO, ADA, BORIS);
    }

    @Test
    void a_free_weekend_counts_for_nobody() {
        var weekdays = new Cadence(BERLIN, NINE, 1, Unit.WEEKS, true, MONDAY);
        var fromWednesday = stint(BORIS, "2026-03-11T09:00", "2026-03-14T09:00");

        assertThat(holders(weekdays, 4, fromWednesday)).containsExactly(ADA, BORIS, BORIS, ADA);
    }

    @Test
    void an_override_of_most_of_a_turn_moves_none() {
        var dina = stint(DINA, "2026-03-09T09:00", "2026-03-16T08:00");
        var calendar = new OnCallCalendar(weekly("Europe/Berlin"), THREE, List.of(dina), List.of());

        assertThat(calendar.onDuty(week(2))).contains(CLEO);
        assertThat(calendar.onDuty(week(4))).contains(BORIS);
    }

    @Test
    void a_turn_that_a_change_cuts_counts_once_by_all_its_parts() {
        var cadence = weekly("Europe/Berlin");
        var cut = berlin("2026-03-12T09:00");
        var eras = List.of(new Era(week(0), cut, cadence, THREE), new Era(cut, Instant.MAX, cadence, THREE));
        var away = stint(BORIS, "2026-03-11T09:00", "2026-03-16T09:00");
        var turns = new Turns(eras, new Absences(List.of(away)));

        // Two days of Boris's and one of Cleo's before the change; four more of Cleo's after it.
        assertThat(IntStream.range(0, 5).mapToObj(turns::get))
                .extracting(Turn::holder, Turn::charged)
                .containsExactly(
                        tuple(ADA, ADA), tuple(BORIS, BORIS), tuple(BORIS, CLEO), tuple(BORIS, BORIS), tuple(ADA, ADA));
    }

    @Test
    void what_is_shown_of_the_turn_itself_stays() {
        var away = stint(BORIS, "2026-03-10T09:00", "2026-03-16T09:00");
        var calendar = new OnCallCalendar(weekly("Europe/Berlin"), THREE, List.of(), List.of(away));

        assertThat(calendar.shifts(week(1), week(2)))
                .containsExactly(
                        new Shift(week(1), berlin("2026-03-10T09:00"), BORIS, Kind.TURN),
                        new Shift(berlin("2026-03-10T09:00"), week(2), CLEO, Kind.COVER));
    }

    private static List<MemberId> holders(Cadence cadence, int count, Stint... away) {
        var turns = new Turns(List.of(Era.whole(cadence, THREE)), new Absences(List.of(away)));
        return IntStream.range(0, count).mapToObj(n -> turns.get(n).holder()).toList();
    }
}
