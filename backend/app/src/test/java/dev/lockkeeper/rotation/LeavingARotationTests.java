package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.ADA;
import static dev.lockkeeper.rotation.RotationFixtures.BORIS;
import static dev.lockkeeper.rotation.RotationFixtures.CLEO;
import static dev.lockkeeper.rotation.RotationFixtures.THREE;
import static dev.lockkeeper.rotation.RotationFixtures.member;
import static dev.lockkeeper.rotation.RotationFixtures.week;
import static dev.lockkeeper.rotation.RotationFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three take weekly turns, and one may not review any more from some instant on. */
class LeavingARotationTests {

    private static final Instant DURING_THE_FIFTH = week(4).plus(Duration.ofDays(3));
    private static final Instant END = week(52);
    private static final RotationId ID = new RotationId(new UUID(0, 1));

    @Test
    void what_was_before_stays_and_whoever_is_on_duty_stays_on_duty() {
        var before = calendar();
        var after = calendar(gone(CLEO, DURING_THE_FIFTH));

        assertThat(after.shifts(week(0), week(5)))
                .isEqualTo(before.shifts(week(0), week(5)))
                .extracting(Shift::member)
                .containsExactly(ADA, BORIS, CLEO, ADA, BORIS);
        assertThat(weeks(after, 5, 10)).containsExactly(ADA, BORIS, ADA, BORIS, ADA);
    }

    @Test
    void whoever_leaves_on_duty_is_off_at_once_and_the_next_in_line_takes_the_rest() {
        var after = calendar(gone(BORIS, DURING_THE_FIFTH));

        assertThat(after.shifts(week(4), week(7)))
                .containsExactly(
                        new Shift(week(4), DURING_THE_FIFTH, BORIS, Kind.TURN),
                        new Shift(DURING_THE_FIFTH, week(5), CLEO, Kind.TURN),
                        new Shift(week(5), week(6), ADA, Kind.TURN),
                        new Shift(week(6), week(7), CLEO, Kind.TURN));
        assertThat(weeks(after, 0, 5)).containsExactly(ADA, BORIS, CLEO, ADA, BORIS);
    }

    @Test
    void whoever_comes_back_stands_behind_the_one_they_follow_and_what_was_meanwhile_stays() {
        var meanwhile = calendar(gone(CLEO, DURING_THE_FIFTH));
        var back = calendar(new Stint(CLEO, DURING_THE_FIFTH, week(8).plusSeconds(60)));

        assertThat(back.shifts(week(0), week(9))).isEqualTo(meanwhile.shifts(week(0), week(9)));
        assertThat(weeks(back, 8, 14)).containsExactly(BORIS, ADA, BORIS, CLEO, ADA, BORIS);
    }

    @Test
    void where_all_have_left_nobody_is_on_duty_until_one_is_back() {
        var calendar =
                calendar(gone(ADA, DURING_THE_FIFTH), new Stint(BORIS, DURING_THE_FIFTH, week(6)), gone(CLEO, week(3)));

        assertThat(calendar.onDuty(week(5))).isEmpty();
        assertThat(calendar.candidates(week(5))).isEmpty();
        assertThat(weeks(calendar, 6, 8)).containsExactly(BORIS, BORIS);
        assertThat(weeks(calendar, 0, 4)).containsExactly(ADA, BORIS, CLEO, ADA);
    }

    @Test
    void who_stood_in_did_so_until_they_left() {
        var standIn = new Stint(CLEO, week(3), week(6));
        var calendar = calendars(List.of(standIn), List.of(gone(CLEO, DURING_THE_FIFTH)))
                .of(rotation());

        assertThat(calendar.onDuty(week(3))).contains(CLEO);
        assertThat(calendar.onDuty(DURING_THE_FIFTH.minusNanos(1))).contains(CLEO);
        assertThat(calendar.onDuty(DURING_THE_FIFTH)).contains(BORIS);
        assertThat(calendar.onDuty(week(5))).contains(ADA);
    }

    @Test
    void who_is_gone_counts_as_there_until_they_left() {
        var eras =
                calendars(List.of(), List.of(new Stint(CLEO, week(2), week(3)))).eras(rotation());

        assertThat(Presence.of(eras, List.of(), week(1), week(4)))
                .containsEntry(ADA, Duration.ofHours(3 * 7 * 24 - 1))
                .containsEntry(CLEO, Duration.between(week(1), week(2)).plus(Duration.between(week(3), week(4))));
    }

    /** Anybody leaves, and may come back: at each moment all that lies before it stays. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void no_leaving_moves_what_was_before_it(int seed) {
        var random = new Random(seed);
        var members = IntStream.range(0, 5).mapToObj(n -> member("member " + n)).toList();
        var rotation = rotation(members);
        var away = stints(random, members, 12);
        var standIns = stints(random, members, 8);
        var gone = new ArrayList<Stint>();
        var before = all(rotation, standIns, away, gone);
        for (var at = week(1); at.isBefore(END); at = at.plus(Duration.ofMinutes(1 + random.nextInt(30 * 24 * 60)))) {
            rightsChange(gone, members.get(random.nextInt(5)), at);
            var after = all(rotation, standIns, away, gone);
            assertThat(until(after, at)).isEqualTo(until(before, at));
            before = after;
            assertThat(onDutyThoughGone(after, gone)).isEmpty();
        }
        assertThat(gone).hasSizeGreaterThan(8);
    }

    private static void rightsChange(List<Stint> gone, MemberId member, Instant at) {
        var open = gone.stream()
                .filter(stint -> stint.member().equals(member) && stint.to().equals(Instant.MAX))
                .findFirst();
        open.ifPresentOrElse(
                stint -> gone.set(gone.indexOf(stint), new Stint(member, stint.from(), at)),
                () -> gone.add(gone(member, at)));
    }

    private static List<Shift> onDutyThoughGone(List<Shift> shifts, List<Stint> gone) {
        return shifts.stream()
                .filter(shift -> gone.stream()
                        .anyMatch(stint -> stint.member().equals(shift.member())
                                && stint.from().isBefore(shift.to())
                                && shift.from().isBefore(stint.to())))
                .toList();
    }

    /** Who is there when, without where shifts are cut and why it is they. */
    private static List<Stint> until(List<Shift> shifts, Instant end) {
        var all = new ArrayList<Stint>();
        for (var shift : shifts) {
            var member = shift.member() == null ? member("nobody") : shift.member();
            var last = all.isEmpty() ? null : all.get(all.size() - 1);
            var to = shift.to().isAfter(end) ? end : shift.to();
            if (last != null && last.member().equals(member)) {
                all.set(all.size() - 1, new Stint(member, last.from(), to));
            } else if (shift.from().isBefore(end)) {
                all.add(new Stint(member, shift.from(), to));
            }
        }
        return all;
    }

    private static List<Shift> all(Rotation rotation, List<Stint> standIns, List<Stint> away, List<Stint> gone) {
        return new Calendars(gone, overrides(standIns), away).of(rotation).shifts(week(0), END);
    }

    private static List<Stint> stints(Random random, List<MemberId> members, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var from = week(4 * n % 52).plus(Duration.ofHours(random.nextInt(200)));
                    return new Stint(members.get(random.nextInt(5)), from, from.plus(Duration.ofHours(400)));
                })
                .toList();
    }

    private static OnCallCalendar calendar(Stint... gone) {
        return calendars(List.of(), Arrays.asList(gone)).of(rotation());
    }

    private static Calendars calendars(List<Stint> standIns, List<Stint> gone) {
        return new Calendars(gone, overrides(standIns), List.of());
    }

    private static List<RotationOverride> overrides(List<Stint> standIns) {
        return standIns.stream()
                .map(stint -> new RotationOverride(new UUID(0, 2), ID, stint, false))
                .toList();
    }

    private static Rotation rotation() {
        return rotation(THREE);
    }

    private static Rotation rotation(List<MemberId> members) {
        var plan = new RotationPlan(weekly("Europe/Berlin"), Strategy.ON_DUTY, null, members);
        var first = RotationVersion.first(plan, ADA, week(0));
        return Rotation.of(ID, "Any", List.of(first), 0, week(0));
    }

    private static Stint gone(MemberId member, Instant from) {
        return new Stint(member, from, Instant.MAX);
    }

    private static List<MemberId> weeks(OnCallCalendar calendar, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> calendar.onDuty(week(n)).orElseThrow())
                .toList();
    }
}
