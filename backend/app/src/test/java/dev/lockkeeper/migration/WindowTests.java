package dev.lockkeeper.migration;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.RuleViolation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Window EVENINGS = window(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY), "20:00", "23:00");
    private static final Window NIGHTS = window(Set.of(FRIDAY), "22:00", "04:00");

    /** Places whose clocks change, by an hour, by half an hour, and not at all. */
    private static final List<String> PLACES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia");

    @Test
    void it_is_open_from_its_start_until_right_before_its_end() {
        assertThat(EVENINGS.contains(at("2026-11-23T19:00:00Z"))).isTrue();
        assertThat(EVENINGS.contains(at("2026-11-23T21:59:59Z"))).isTrue();
        assertThat(EVENINGS.contains(at("2026-11-23T22:00:00Z"))).isFalse();
        assertThat(EVENINGS.contains(at("2026-11-23T18:59:59Z"))).isFalse();
    }

    @Test
    void over_midnight_it_belongs_to_the_day_on_which_it_opened() {
        assertThat(NIGHTS.contains(at("2026-11-27T21:00:00Z"))).isTrue();
        assertThat(NIGHTS.contains(at("2026-11-28T02:59:00Z")))
                .as("Saturday, 03:59")
                .isTrue();
        assertThat(NIGHTS.contains(at("2026-11-28T21:00:00Z")))
                .as("Saturday night")
                .isFalse();
        assertThat(NIGHTS.contains(at("2026-11-27T02:00:00Z")))
                .as("Friday morning")
                .isFalse();
    }

    @Test
    void it_follows_the_clock_on_the_wall_through_the_year() {
        assertThat(EVENINGS.contains(at("2026-07-06T18:00:00Z")))
                .as("20:00 in summer")
                .isTrue();
        assertThat(EVENINGS.contains(at("2026-01-05T18:00:00Z")))
                .as("19:00 in winter")
                .isFalse();
    }

    @Test
    void an_hour_that_is_left_out_is_in_no_window() {
        var early = window(Set.of(SUNDAY), "02:15", "02:45");

        assertThat(early.opens(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-04-05T00:15:00Z"));
    }

    @Test
    void an_hour_that_comes_twice_counts_twice() {
        var early = window(Set.of(SUNDAY), "02:00", "02:30");
        var first = at("2026-10-25T00:00:00Z");

        assertThat(early.opens(at("2026-10-24T12:00:00Z"))).isEqualTo(first);
        assertThat(early.closes(first)).contains(at("2026-10-25T00:30:00Z"));
        assertThat(early.opens(at("2026-10-25T00:30:00Z"))).isEqualTo(at("2026-10-25T01:00:00Z"));
    }

    @Test
    void from_a_time_to_the_same_is_a_whole_day() {
        var saturday = window(Set.of(SATURDAY), "06:00", "06:00");

        assertThat(saturday.opens(at("2026-11-23T00:00:00Z"))).isEqualTo(at("2026-11-28T05:00:00Z"));
        assertThat(saturday.closes(at("2026-11-28T05:00:00Z"))).contains(at("2026-11-29T05:00:00Z"));
    }

    @Test
    void what_is_always_open_never_closes() {
        var always = window(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00");

        assertThat(always.opens(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-28T12:00:00Z"));
        assertThat(always.closes(at("2026-03-28T12:00:00Z"))).isEmpty();
    }

    @Test
    void it_opens_on_one_day_at_least() {
        assertThatThrownBy(() -> window(Set.of(), "20:00", "23:00")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_next_opening_of_several_is_told_in_the_time_of_its_zone() {
        var windows = new Windows(List.of(EVENINGS, NIGHTS));

        assertThat(windows.next(at("2026-11-26T22:30:00Z")))
                .isEqualTo("Fri 27 Nov, 22:00 – Sat 28 Nov, 04:00 (Europe/Berlin)");
        assertThat(windows.admit(at("2026-11-26T22:30:00Z"))).isFalse();
        assertThat(windows.words())
                .isEqualTo("Mon, Tue, Wed, Thu 20:00–23:00 (Europe/Berlin); Fri 22:00–04:00 (Europe/Berlin)");
    }

    /** Minute by minute, as somebody with a clock would find it. */
    @Test
    void it_opens_and_closes_when_a_clock_says_so_whatever_the_window() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (int run = 0; run < 300; run++) {
            var window = any(chance);
            var then = any(chance, window.zone());
            var word = "seed " + seed + ", run " + run + ": " + window + " from " + then;
            assertThat(window.opens(then)).as(word).isEqualTo(walk(window, then, true));
            var opened = window.opens(then);
            assertThat(window.closes(opened).orElse(Instant.MAX)).as(word).isEqualTo(walk(window, opened, false));
        }
    }

    private static Window any(Random chance) {
        var days = EnumSet.of(DayOfWeek.of(1 + chance.nextInt(7)));
        for (int more = chance.nextInt(8); more > 0; more--) {
            days.add(DayOfWeek.of(1 + chance.nextInt(7)));
        }
        var zone = ZoneId.of(PLACES.get(chance.nextInt(PLACES.size())));
        return new Window(days, time(chance), time(chance), zone);
    }

    /** Mostly in the small hours, when clocks change. */
    @Test
    void windows_cover_a_time_that_they_leave_no_gap_in() {
        var early = window(Set.of(MONDAY), "18:00", "20:00");
        var both = new Windows(List.of(EVENINGS, early));

        assertThat(both.cover(at("2026-11-23T17:00:00Z"), at("2026-11-23T22:00:00Z")))
                .as("one after the other, to the end")
                .isTrue();
        assertThat(both.cover(at("2026-11-23T17:00:00Z"), at("2026-11-23T22:00:01Z")))
                .isFalse();
        assertThat(both.cover(at("2026-11-23T16:59:59Z"), at("2026-11-23T18:00:00Z")))
                .isFalse();
        assertThat(both.cover(at("2026-11-23T21:00:00Z"), at("2026-11-24T20:00:00Z")))
                .as("closed in between")
                .isFalse();
        assertThat(both.cover(at("2026-11-23T18:00:00Z"), at("2026-11-23T18:00:00Z")))
                .isTrue();
        assertThat(both.cover(at("2026-11-23T10:00:00Z"), at("2026-11-23T10:00:00Z")))
                .isFalse();
        assertThat(new Windows(List.of(NIGHTS)).cover(at("2026-11-27T21:30:00Z"), at("2026-11-28T02:59:00Z")))
                .as("over midnight")
                .isTrue();
    }

    private static LocalTime time(Random chance) {
        return LocalTime.of(chance.nextInt(3) == 0 ? chance.nextInt(24) : chance.nextInt(5), 15 * chance.nextInt(4));
    }

    /** Mostly around a change of clocks. */
    private static Instant any(Random chance, ZoneId zone) {
        var day = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(chance.nextInt(365)));
        var change = zone.getRules().nextTransition(day);
        var near = change == null || chance.nextInt(4) == 0 ? day : change.getInstant();
        return near.plus(Duration.ofMinutes(chance.nextInt(6 * 24 * 60) - 3 * 24 * 60L));
    }

    private static Instant walk(Window window, Instant then, boolean open) {
        var last = then.plus(Duration.ofDays(22));
        for (var minute = then; minute.isBefore(last); minute = minute.plusSeconds(60)) {
            if (window.contains(minute) == open) {
                return minute;
            }
        }
        return Instant.MAX;
    }

    private static Window window(Set<DayOfWeek> days, String from, String until) {
        return new Window(days, LocalTime.parse(from), LocalTime.parse(until), BERLIN);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
