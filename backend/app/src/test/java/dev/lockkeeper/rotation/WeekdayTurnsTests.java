package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.ADA;
import static dev.lockkeeper.rotation.RotationFixtures.BERLIN;
import static dev.lockkeeper.rotation.RotationFixtures.BORIS;
import static dev.lockkeeper.rotation.RotationFixtures.CLEO;
import static dev.lockkeeper.rotation.RotationFixtures.MONDAY;
import static dev.lockkeeper.rotation.RotationFixtures.NINE;
import static dev.lockkeeper.rotation.RotationFixtures.THREE;
import static dev.lockkeeper.rotation.RotationFixtures.berlin;
import static dev.lockkeeper.rotation.RotationFixtures.stint;
import static dev.lockkeeper.rotation.RotationFixtures.week;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.rotation.Cadence.Unit;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WeekdayTurnsTests {

    @Test
    void what_begins_on_a_saturday_or_a_sunday_is_free() {
        assertThat(days(1).shifts(berlin("2026-03-05T09:00"), berlin("2026-03-10T09:00")))
                .containsExactly(
                        new Shift(berlin("2026-03-05T09:00"), berlin("2026-03-06T09:00"), ADA, Kind.TURN),
                        new Shift(berlin("2026-03-06T09:00"), berlin("2026-03-07T09:00"), BORIS, Kind.TURN),
                        new Shift(berlin("2026-03-07T09:00"), berlin("2026-03-09T09:00"), null, Kind.FREE),
                        new Shift(berlin("2026-03-09T09:00"), berlin("2026-03-10T09:00"), CLEO, Kind.TURN));
    }

    @Test
    void a_turn_goes_on_behind_the_weekend_until_its_weekdays_are_full() {
        assertThat(days(3).shifts(berlin("2026-03-05T09:00"), berlin("2026-03-10T09:00")))
                .containsExactly(
                        new Shift(berlin("2026-03-05T09:00"), berlin("2026-03-07T09:00"), BORIS, Kind.TURN),
                        new Shift(berlin("2026-03-07T09:00"), berlin("2026-03-09T09:00"), null, Kind.FREE),
                        new Shift(berlin("2026-03-09T09:00"), berlin("2026-03-10T09:00"), BORIS, Kind.TURN));
    }

    @Test
    void a_week_of_weekdays_hands_over_on_the_same_day_of_every_week() {
        var weeks = new Cadence(BERLIN, NINE, 2, Unit.WEEKS, true, LocalDate.of(2026, 3, 4));

        assertThat(LongStream.range(0, 3).mapToObj(weeks::startOf))
                .containsExactly(berlin("2026-03-04T09:00"), berlin("2026-03-18T09:00"), berlin("2026-04-01T09:00"));
    }

    @Test
    void a_first_day_at_the_weekend_is_the_monday_after_it() {
        for (var day : List.of(MONDAY.minusDays(2), MONDAY.minusDays(1), MONDAY)) {
            assertThat(new Cadence(BERLIN, NINE, 1, Unit.WEEKS, true, day).startOf(0))
                    .isEqualTo(week(0));
        }
    }

    @Test
    void whoever_comes_back_on_a_saturday_has_had_no_turn_that_week() {
        var weekly = new Cadence(BERLIN, NINE, 1, Unit.WEEKS, true, MONDAY);
        var away = List.of(
                stint(ADA, "2026-03-01T00:00", "2026-03-07T00:00"),
                stint(BORIS, "2026-03-01T00:00", "2026-03-07T12:00"),
                stint(CLEO, "2026-03-01T00:00", "2026-03-20T00:00"));
        var calendar = new OnCallCalendar(weekly, THREE, List.of(), away);

        // Ada is there for the end of Friday's duty, which lasts until Saturday at nine; Boris is not.
        assertThat(calendar.shifts(week(0), week(1)))
                .containsExactly(
                        new Shift(week(0), berlin("2026-03-07T00:00"), null, Kind.NOBODY),
                        new Shift(berlin("2026-03-07T00:00"), berlin("2026-03-07T09:00"), ADA, Kind.TURN),
                        new Shift(berlin("2026-03-07T09:00"), week(1), null, Kind.FREE));
        assertThat(calendar.onDuty(week(1))).contains(BORIS);
    }

    @Test
    void an_override_holds_at_the_weekend_too() {
        var saturday = stint(CLEO, "2026-03-07T10:00", "2026-03-08T10:00");
        var calendar = new OnCallCalendar(cadence(1), THREE, List.of(saturday), List.of());

        assertThat(calendar.shifts(berlin("2026-03-07T09:00"), berlin("2026-03-09T09:00")))
                .extracting(Shift::kind)
                .containsExactly(Kind.FREE, Kind.OVERRIDE, Kind.FREE);
    }

    /** The 30th of December 2011, which Samoa left out, was a Friday. */
    @Test
    void a_weekday_that_a_zone_left_out_costs_nobody_a_turn() {
        var cadence = new Cadence(ZoneId.of("Pacific/Apia"), NINE, 1, Unit.DAYS, true, LocalDate.of(2011, 12, 28));
        var calendar = new OnCallCalendar(cadence, THREE, List.of(), List.of());

        assertThat(calendar.shifts(cadence.startOf(0), cadence.startOf(4)))
                .extracting(Shift::member)
                .containsExactly(THREE.get(0), THREE.get(1), null, THREE.get(2));
    }

    private static Cadence cadence(int days) {
        return new Cadence(BERLIN, NINE, days, Unit.DAYS, true, MONDAY);
    }

    private static OnCallCalendar days(int days) {
        return new OnCallCalendar(cadence(days), THREE, List.<Stint>of(), List.of());
    }
}
