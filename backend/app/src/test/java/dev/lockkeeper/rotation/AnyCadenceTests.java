package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Cadence.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rotations of every cadence in zones with half hours, with a change of thirty minutes, and with a day left out. */
class AnyCadenceTests {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/St_Johns",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Pacific/Apia",
            "Africa/Cairo");

    /** Before both changes of the clocks of a year, before a leap day, and before the day that Samoa left out. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 9, 12),
            LocalDate.of(2028, 2, 20),
            LocalDate.of(2011, 12, 10),
            LocalDate.of(2025, 12, 27));

    static Stream<Cadence> cadences() {
        var random = new Random(20261121);
        return ZONES.stream().flatMap(zone -> STARTS.stream().map(start -> cadence(random, zone, start)));
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void every_instant_lies_in_exactly_one_shift(Cadence cadence) {
        var calendar = new OnCallCalendar(cadence, members(4), List.of(), List.of());
        var end = cadence.startOf(40);
        var shifts = calendar.shifts(cadence.startOf(0), end);

        var at = cadence.startOf(0);
        for (var shift : shifts) {
            assertThat(shift.from()).isEqualTo(at).isBefore(shift.to());
            at = shift.to();
        }
        assertThat(at).isEqualTo(end);
        var step = Duration.between(cadence.startOf(0), end).dividedBy(997);
        for (var now = cadence.startOf(0); now.isBefore(end); now = now.plus(step)) {
            var instant = now;
            assertThat(shifts).filteredOn(shift -> shift.covers(instant)).hasSize(1);
            assertThat(calendar.shiftAt(instant)).get().satisfies(shift -> assertThat(shifts)
                    .contains(shift));
        }
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void a_handover_is_where_the_clocks_say_so_and_turns_lie_between_them(Cadence cadence) {
        for (var turn = -20L; turn < 40; turn++) {
            var start = cadence.startOf(turn);
            var next = cadence.startOf(turn + 1);
            assertThat(next).isAfterOrEqualTo(start);
            if (next.isAfter(start)) {
                assertThat(cadence.turnAt(start)).isEqualTo(turn);
                assertThat(cadence.turnAt(next.minusNanos(1))).isEqualTo(turn);
            }
            var rules = cadence.zone().getRules();
            var local = start.atZone(cadence.zone()).toLocalDateTime();
            var leapt = rules.getValidOffsets(local.toLocalDate().atTime(cadence.handover()))
                    .isEmpty();
            assertThat(local.toLocalTime().equals(cadence.handover()) || leapt)
                    .as("%s", local)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void nobody_is_ever_more_than_one_turn_ahead(Cadence cadence) {
        var members = members(5);
        var turns = new HashMap<MemberId, Integer>();
        for (var holder : holders(cadence, members)) {
            turns.merge(holder, 1, Integer::sum);
            var most = members.stream()
                    .mapToInt(member -> turns.getOrDefault(member, 0))
                    .max()
                    .orElseThrow();
            var least = members.stream()
                    .mapToInt(member -> turns.getOrDefault(member, 0))
                    .min()
                    .orElseThrow();
            assertThat(most - least).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("cadences")
    void every_turn_has_as_many_days_as_it_should_and_no_weekday_is_lost(Cadence cadence) {
        var unit = cadence.weekdaysOnly() ? cadence.unit().weekdays : cadence.unit().days;
        for (var turn = 0L; turn < 40; turn++) {
            var day = cadence.startOf(turn).atZone(cadence.zone()).toLocalDate();
            var next = cadence.startOf(turn + 1).atZone(cadence.zone()).toLocalDate();
            var days = day.datesUntil(next)
                    .filter(one -> !cadence.weekdaysOnly() || !Weekdays.isWeekend(one))
                    .count();
            var left = leftOut(cadence, day, next);
            assertThat(days).isBetween(cadence.every() * (long) unit - left, cadence.every() * (long) unit + left);
        }
    }

    private static long leftOut(Cadence cadence, LocalDate from, LocalDate to) {
        var samoa = LocalDate.of(2011, 12, 30);
        return cadence.zone().getId().equals("Pacific/Apia") && !samoa.isBefore(from.minusDays(1)) && !samoa.isAfter(to)
                ? 1
                : 0;
    }

    /** Whose turns there were, whether a turn is one shift or is cut by weekends. */
    private static List<MemberId> holders(Cadence cadence, List<MemberId> members) {
        var turns = new Turns(List.of(Era.whole(cadence, members)), new Absences(List.of()));
        return LongStream.range(0, 60)
                .mapToObj(place -> turns.get((int) place).holder())
                .filter(holder -> holder != null)
                .toList();
    }

    private static Cadence cadence(Random random, String zone, LocalDate start) {
        var unit = random.nextBoolean() ? Unit.DAYS : Unit.WEEKS;
        var every = 1 + random.nextInt(unit == Unit.DAYS ? 10 : 3);
        var handover = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
        return new Cadence(ZoneId.of(zone), handover, every, unit, random.nextBoolean(), start);
    }

    private static List<MemberId> members(int count) {
        return IntStream.range(0, count).mapToObj(n -> member("member " + n)).toList();
    }
}
