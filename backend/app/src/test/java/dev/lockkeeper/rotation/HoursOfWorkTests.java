package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursOfWorkTests {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    /** Nine to five, Berlin; 2 March 2026 is a Monday, the clocks go on at 29 March 02:00 and back at 25 October 03:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 8, 2026-03-02T17:00",
        "2026-03-02T09:00, 9, 2026-03-03T10:00",
        "2026-03-02T03:00, 1, 2026-03-02T10:00",
        "2026-03-02T18:30, 1, 2026-03-03T10:00",
        "2026-03-02T16:00, 2, 2026-03-03T10:00",
        "2026-03-06T16:00, 2, 2026-03-09T10:00",
        "2026-03-07T12:00, 8, 2026-03-09T17:00",
        "2026-03-27T16:00, 2, 2026-03-30T10:00",
        "2026-10-23T16:00, 2, 2026-10-26T10:00",
        "2026-03-02T09:00, 40, 2026-03-06T17:00",
        "2026-03-02T09:00, 41, 2026-03-09T10:00",
        "2028-02-28T16:00, 9, 2028-02-29T17:00",
    })
    void hours_are_counted_while_work_is_done(String start, int hours, String end) {
        var berlin = hours(WEEKDAYS, "09:00", "17:00", "Europe/Berlin");

        assertThat(berlin.after(at(start, "Europe/Berlin"), Duration.ofHours(hours)))
                .contains(at(end, "Europe/Berlin"));
        assertThat(berlin.between(at(start, "Europe/Berlin"), at(end, "Europe/Berlin")))
                .isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        // Half and quarter hours off.
        "Asia/Kolkata, 2026-03-06T16:30, 60, 2026-03-09T09:30",
        "Asia/Kathmandu, 2026-03-06T16:45, 30, 2026-03-09T09:15",
        // Summer time of half an hour: back on 5 April 2026, on again on 4 October.
        "Australia/Lord_Howe, 2026-04-03T16:00, 120, 2026-04-06T10:00",
        "Australia/Lord_Howe, 2026-10-02T16:00, 120, 2026-10-05T10:00",
        "America/St_Johns, 2026-03-06T16:00, 120, 2026-03-09T10:00",
        "Pacific/Chatham, 2026-04-03T16:00, 120, 2026-04-06T10:00",
    })
    void the_clocks_of_the_zone_say_when_work_is_done(String zone, String start, int minutes, String end) {
        var hours = hours(WEEKDAYS, "09:00", "17:00", zone);

        assertThat(hours.after(at(start, zone), Duration.ofMinutes(minutes))).contains(at(end, zone));
    }

    @Test
    void whoever_works_while_the_clocks_change_works_an_hour_less_or_more() {
        var nights = hours(EVERY_DAY, "00:00", "08:00", "Europe/Berlin");

        assertThat(day(nights, "2026-03-28")).isEqualTo(Duration.ofHours(8));
        assertThat(day(nights, "2026-03-29")).isEqualTo(Duration.ofHours(7));
        assertThat(day(nights, "2026-10-25")).isEqualTo(Duration.ofHours(9));
        assertThat(day(hours(EVERY_DAY, "00:00", "08:00", "Australia/Lord_Howe"), "2026-10-04"))
                .isEqualTo(Duration.ofMinutes(7 * 60 + 30));
        assertThat(nights.after(at("2026-03-29T01:00", "Europe/Berlin"), Duration.ofHours(2)))
                .contains(at("2026-03-29T04:00", "Europe/Berlin"));
    }

    @Test
    void hours_and_days_that_the_clocks_leave_out_are_none() {
        assertThat(day(hours(EVERY_DAY, "02:15", "02:45", "Europe/Berlin"), "2026-03-29"))
                .isBetween(Duration.ZERO, Duration.ofMinutes(30));
        assertThat(day(hours(EVERY_DAY, "02:30", "03:00", "Europe/Berlin"), "2026-03-29"))
                .isZero();
        var apia = hours(EVERY_DAY, "09:00", "17:00", "Pacific/Apia");
        assertThat(apia.between(at("2011-12-29T00:00", "Pacific/Apia"), at("2012-01-01T00:00", "Pacific/Apia")))
                .as("Samoa had no 30 December 2011")
                .isEqualTo(Duration.ofHours(16));
    }

    @Test
    void holidays_are_passed_over_in_a_row_and_beside_weekends() {
        var easter = hours(WEEKDAYS, "09:00", "17:00", "Europe/Berlin", "2026-04-03", "2026-04-06");

        assertThat(easter.after(at("2026-04-02T16:00", "Europe/Berlin"), Duration.ofHours(2)))
                .contains(at("2026-04-07T10:00", "Europe/Berlin"));
        assertThat(easter.between(at("2026-04-03T00:00", "Europe/Berlin"), at("2026-04-07T00:00", "Europe/Berlin")))
                .isZero();
    }

    @Test
    void where_no_day_of_work_is_left_there_is_no_end() {
        var sundays = new BusinessHours(
                EnumSet.of(DayOfWeek.SUNDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                ZoneId.of("UTC"),
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2040, 1, 1)).collect(toSet()));

        assertThat(sundays.after(Instant.parse("2026-03-01T00:00:00Z"), Duration.ofHours(1)))
                .isEmpty();
        assertThatThrownBy(() -> hours(Set.of(), "09:00", "17:00", "UTC")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours(WEEKDAYS, "17:00", "09:00", "UTC")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Random spans over two years: what is reckoned forward is reckoned back, and time only ever adds to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Asia/Kolkata",
                "Australia/Lord_Howe",
                "America/New_York",
                "Pacific/Chatham",
                "Africa/Casablanca",
                "America/Santiago",
                "UTC"
            })
    void forward_and_back_agree(String zone) {
        var random = new Random(zone.hashCode());
        for (int run = 0; run < 400; run++) {
            var opens = LocalTime.of(random.nextInt(12), 15 * random.nextInt(4));
            var closes = opens.plusMinutes(15 + random.nextInt(600));
            var hours = new BusinessHours(days(random), opens, closes, ZoneId.of(zone), holidays(random));
            var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 86_400));
            var work = Duration.ofMinutes(1 + random.nextInt(6_000));

            var end = hours.after(start, work).orElseThrow();

            assertThat(hours.between(start, end)).isEqualTo(work);
            assertThat(hours.between(start, end.minusSeconds(1))).isEqualTo(work.minusSeconds(1));
            var between = start.plusSeconds(
                    random.nextInt((int) Duration.between(start, end).toSeconds() + 1));
            assertThat(hours.between(start, between).plus(hours.between(between, end)))
                    .isEqualTo(work);
        }
    }

    private static Set<DayOfWeek> days(Random random) {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (var day : DayOfWeek.values()) {
            if (random.nextBoolean()) {
                days.add(day);
            }
        }
        return days;
    }

    private static Set<LocalDate> holidays(Random random) {
        return random.ints(20, 0, 800)
                .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day))
                .collect(toSet());
    }

    private static Duration day(BusinessHours hours, String day) {
        var date = LocalDate.parse(day);
        return hours.between(
                date.atStartOfDay(hours.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(hours.zone()).toInstant());
    }

    private static BusinessHours hours(
            Set<DayOfWeek> days, String opens, String closes, String zone, String... holidays) {
        return new BusinessHours(
                days,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                ZoneId.of(zone),
                Arrays.stream(holidays).map(LocalDate::parse).collect(toSet()));
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
