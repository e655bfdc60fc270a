package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.ADA;
import static dev.lockkeeper.rotation.RotationFixtures.BORIS;
import static dev.lockkeeper.rotation.RotationFixtures.CLEO;
import static dev.lockkeeper.rotation.RotationFixtures.DINA;
import static dev.lockkeeper.rotation.RotationFixtures.berlin;
import static dev.lockkeeper.rotation.RotationFixtures.calendar;
import static dev.lockkeeper.rotation.RotationFixtures.stint;
import static dev.lockkeeper.rotation.RotationFixtures.threeAway;
import static dev.lockkeeper.rotation.RotationFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOffTests {

    @Test
    void whoever_is_away_is_passed_over_and_takes_the_next_turn() {
        var calendar = threeAway(stint(BORIS, "2026-03-09T00:00", "2026-03-16T00:00"));

        assertThat(weeks(calendar, 7)).containsExactly(ADA, CLEO, BORIS, ADA, CLEO, BORIS, ADA);
    }

    @Test
    void a_long_absence_is_not_paid_back() {
        var calendar = threeAway(stint(BORIS, "2026-03-09T00:00", "2026-04-13T00:00"));

        assertThat(weeks(calendar, 9)).containsExactly(ADA, CLEO, ADA, CLEO, ADA, CLEO, BORIS, ADA, CLEO);
    }

    @Test
    void a_shift_is_covered_while_its_member_is_away_and_the_turn_stays_theirs() {
        var calendar = threeAway(stint(BORIS, "2026-03-11T00:00", "2026-03-13T00:00"));

        assertThat(calendar.shifts(week(1), week(2)))
                .containsExactly(
                        new Shift(week(1), berlin("2026-03-11T00:00"), BORIS, Kind.TURN),
                        new Shift(berlin("2026-03-11T00:00"), berlin("2026-03-13T00:00"), CLEO, Kind.COVER),
                        new Shift(berlin("2026-03-13T00:00"), week(2), BORIS, Kind.TURN));
        assertThat(weeks(calendar, 6)).containsExactly(ADA, BORIS, CLEO, ADA, BORIS, CLEO);
    }

    @Test
    void when_everybody_is_away_nobody_is_on_duty_until_the_first_is_back() {
        var calendar = threeAway(
                stint(ADA, "2026-03-15T00:00", "2026-03-20T00:00"),
                stint(BORIS, "2026-03-15T00:00", "2026-03-19T00:00"),
                stint(CLEO, "2026-03-15T00:00", "2026-03-18T00:00"));

        assertThat(calendar.shifts(week(2), week(3)))
                .containsExactly(
                        new Shift(week(2), berlin("2026-03-18T00:00"), null, Kind.NOBODY),
                        new Shift(berlin("2026-03-18T00:00"), week(3), CLEO, Kind.TURN));
    }

    @Test
    void an_override_stands_in_for_any_turn_and_moves_none() {
        var calendar = calendar(List.of(stint(DINA, "2026-03-10T12:00", "2026-03-17T12:00")), List.of());

        assertThat(calendar.shifts(week(1), week(3)))
                .containsExactly(
                        new Shift(week(1), berlin("2026-03-10T12:00"), BORIS, Kind.TURN),
                        new Shift(berlin("2026-03-10T12:00"), week(2), DINA, Kind.OVERRIDE),
                        new Shift(week(2), berlin("2026-03-17T12:00"), DINA, Kind.OVERRIDE),
                        new Shift(berlin("2026-03-17T12:00"), week(3), CLEO, Kind.TURN));
        assertThat(calendar.onDuty(week(3))).contains(ADA);
    }

    @Test
    void an_override_by_somebody_who_is_away_does_not_hold() {
        var calendar = calendar(
                List.of(stint(DINA, "2026-03-10T00:00", "2026-03-12T00:00")),
                List.of(stint(DINA, "2026-03-11T00:00", "2026-03-14T00:00")));

        assertThat(calendar.onDuty(berlin("2026-03-10T12:00"))).contains(DINA);
        assertThat(calendar.onDuty(berlin("2026-03-11T00:00"))).contains(BORIS);
    }

    @Test
    void candidates_are_whoever_is_on_duty_then_the_others_in_line_without_those_away() {
        assertThat(threeAway().candidates(week(1))).containsExactly(BORIS, CLEO, ADA);
        assertThat(threeAway(stint(CLEO, "2026-03-09T00:00", "2026-03-16T00:00"))
                        .candidates(week(1)))
                .containsExactly(BORIS, ADA);
        assertThat(calendar(List.of(stint(DINA, "2026-03-09T00:00", "2026-03-16T00:00")), List.of())
                        .candidates(week(1)))
                .containsExactly(DINA, BORIS, CLEO, ADA);
        assertThat(threeAway().candidates(week(-1))).containsExactly(ADA, BORIS, CLEO);
    }

    private static List<MemberId> weeks(OnCallCalendar calendar, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(n -> calendar.onDuty(week(n)).orElseThrow())
                .toList();
    }
}
