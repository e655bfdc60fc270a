package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.BERLIN;
import static dev.lockkeeper.rotation.RotationFixtures.NINE;
import static dev.lockkeeper.rotation.RotationFixtures.THREE;
import static dev.lockkeeper.rotation.RotationFixtures.daily;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverAcrossClockChangesTests {

    private static final Duration STEP = Duration.ofMinutes(5);

    /** Zones on both hemispheres, with half and quarter hours, with a change of thirty minutes, without any change. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "America/St_Johns",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Australia/Adelaide",
                "Australia/Lord_Howe",
                "Pacific/Chatham"
            })
    void duty_passes_on_when_the_clocks_say_nine_at_every_instant_of_a_year(String zone) {
        for (var days : List.of(1, 7)) {
            var cadence = new Cadence(ZoneId.of(zone), NINE, days, LocalDate.of(2025, 12, 29));
            var calendar = new OnCallCalendar(cadence, THREE, List.of(), List.of());
            var end = Instant.parse("2027-01-05T00:00:00Z");
            for (var at = cadence.startOf(0); at.isBefore(end); at = at.plus(STEP)) {
                if (!calendar.onDuty(at).orElseThrow().equals(byTheWallClock(cadence, at))) {
                    assertThat(calendar.onDuty(at)).as("%s at %s", zone, at).contains(byTheWallClock(cadence, at));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} at {2} is {3}")
    @CsvSource({
        "Europe/Berlin,    2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "Europe/Berlin,    2026-03-29, 03:00, 2026-03-29T01:00:00Z",
        "Europe/Berlin,    2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "Europe/Berlin,    2026-10-25, 03:00, 2026-10-25T02:00:00Z",
        "America/New_York, 2026-03-08, 02:30, 2026-03-08T07:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "America/St_Johns, 2026-03-08, 09:00, 2026-03-08T11:30:00Z",
        "America/St_Johns, 2026-03-07, 09:00, 2026-03-07T12:30:00Z",
        "Australia/Lord_Howe, 2026-04-04, 09:00, 2026-04-03T22:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 09:00, 2026-04-04T22:30:00Z",
        "Asia/Kathmandu,   2026-06-01, 09:00, 2026-06-01T03:15:00Z",
        "Europe/Berlin,    2028-02-29, 09:00, 2028-02-29T08:00:00Z",
    })
    void a_handover_falls_on_one_instant(String zone, LocalDate day, LocalTime handover, Instant expected) {
        var cadence = daily(zone, handover, day.minusDays(3));

        assertThat(cadence.startOf(3)).isEqualTo(expected);
        assertThat(cadence.turnAt(expected)).isEqualTo(3);
        assertThat(cadence.turnAt(expected.minusMillis(1))).isEqualTo(2);
    }

    @Test
    void the_day_of_a_clock_change_is_an_hour_shorter_or_longer() {
        var calendar = new OnCallCalendar(
                daily("Europe/Berlin", LocalTime.MIDNIGHT, LocalDate.of(2026, 1, 1)), THREE, List.of(), List.of());

        assertThat(lengths(calendar, LocalDate.of(2026, 3, 28))).containsExactly(24L, 23L, 24L);
        assertThat(lengths(calendar, LocalDate.of(2026, 10, 24))).containsExactly(24L, 25L, 24L);
    }

    @Test
    void a_leap_day_is_a_day_like_any_other() {
        var calendar = new OnCallCalendar(
                daily("Europe/Berlin", NINE, LocalDate.of(2028, 2, 27)), THREE, List.of(), List.of());

        assertThat(calendar.shifts(at("2028-02-27T08:00:00Z"), at("2028-03-02T08:00:00Z")))
                .extracting(shift -> shift.from().toString())
                .containsExactly(
                        "2028-02-27T08:00:00Z", "2028-02-28T08:00:00Z", "2028-02-29T08:00:00Z", "2028-03-01T08:00:00Z");
    }

    /** Samoa went to bed on the 29th of December 2011 and rose on the 31st. */
    @Test
    void a_day_that_a_zone_left_out_has_no_shift_and_leaves_no_gap() {
        var cadence = daily("Pacific/Apia", NINE, LocalDate.of(2011, 12, 28));
        var shifts =
                new OnCallCalendar(cadence, THREE, List.of(), List.of()).shifts(cadence.startOf(0), cadence.startOf(5));

        assertThat(shifts)
                .extracting(Shift::member)
                .containsExactly(THREE.get(0), THREE.get(1), THREE.get(2), THREE.get(0));
        assertThat(shifts)
                .extracting(shift -> Duration.between(shift.from(), shift.to()).toHours())
                .containsOnly(24L);
    }

    @Test
    void nobody_is_on_duty_before_the_first_handover() {
        var cadence = daily("Asia/Kolkata", NINE, LocalDate.of(2026, 6, 1));
        var calendar = new OnCallCalendar(cadence, THREE, List.of(), List.of());

        assertThat(calendar.onDuty(at("2026-06-01T03:29:59Z"))).isEmpty();
        assertThat(calendar.onDuty(at("2026-06-01T03:30:00Z"))).contains(THREE.get(0));
        assertThat(calendar.shifts(at("2026-01-01T00:00:00Z"), at("2026-06-01T03:30:00Z")))
                .isEmpty();
    }

    /** What a person with a wall clock, a wall calendar and the list would say. */
    private static MemberId byTheWallClock(Cadence cadence, Instant at) {
        var local = at.atZone(cadence.zone()).toLocalDateTime();
        var day = local.toLocalTime().isBefore(NINE) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var turn = ChronoUnit.DAYS.between(cadence.startsOn(), day) / cadence.every();
        return THREE.get((int) (turn % THREE.size()));
    }

    private static List<Long> lengths(OnCallCalendar calendar, LocalDate from) {
        var shifts = calendar.shifts(
                from.atStartOfDay(BERLIN).toInstant(),
                from.plusDays(3).atStartOfDay(BERLIN).toInstant());
        return shifts.stream()
                .map(shift -> Duration.between(shift.from(), shift.to()).toHours())
                .toList();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
