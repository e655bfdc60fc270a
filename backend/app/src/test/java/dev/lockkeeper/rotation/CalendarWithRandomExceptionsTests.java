package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.NINE;
import static dev.lockkeeper.rotation.RotationFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a year across a clock change with absences and overrides of all lengths; each seed is another team. */
class CalendarWithRandomExceptionsTests {

    private static final Cadence CADENCE = new Cadence(ZoneId.of("Europe/Berlin"), NINE, 3, LocalDate.of(2026, 1, 5));
    private static final Instant START = CADENCE.startOf(0);
    private static final Instant END = CADENCE.startOf(60);

    private record Team(List<MemberId> members, List<Stint> overrides, List<Stint> timeOff) {

        OnCallCalendar calendar() {
            return new OnCallCalendar(CADENCE, members, overrides, timeOff);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shifts_follow_each_other_without_gap_and_agree_with_every_instant(long seed) {
        var calendar = team(seed).calendar();
        var shifts = calendar.shifts(START, END);

        var at = START;
        for (var shift : shifts) {
            assertThat(shift.from()).isEqualTo(at).isBefore(shift.to());
            for (; at.isBefore(shift.to()); at = at.plus(Duration.ofMinutes(30))) {
                assertThat(calendar.onDuty(at).orElse(null)).isEqualTo(shift.member());
            }
            at = shift.to();
        }
        assertThat(at).isEqualTo(END);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobody_is_asked_while_away_and_somebody_is_whenever_anybody_is_there(long seed) {
        var team = team(seed);
        var calendar = team.calendar();

        for (var at = START; at.isBefore(END); at = at.plus(Duration.ofMinutes(55))) {
            var now = at;
            var there = team.members().stream()
                    .filter(member -> team.timeOff().stream()
                            .noneMatch(stint -> stint.member().equals(member) && stint.covers(now)))
                    .toList();
            var candidates = calendar.candidates(at);
            assertThat(candidates).containsExactlyInAnyOrderElementsOf(there);
            assertThat(calendar.onDuty(at)).isEqualTo(candidates.stream().findFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_entered_for_later_changes_nothing_before(long seed) {
        var team = team(seed);
        var half = CADENCE.startOf(30).plus(Duration.ofHours(5));
        var known = new Team(team.members(), before(team.overrides(), half), before(team.timeOff(), half));

        var all = team.calendar();
        var early = known.calendar();
        for (var at = START; at.isBefore(half); at = at.plus(Duration.ofMinutes(30))) {
            assertThat(all.onDuty(at)).isEqualTo(early.onDuty(at));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_short_absence_neither_costs_nor_gains_a_turn(long seed) {
        var random = new Random(seed);
        var members = members(5);
        // One absence each, of up to two turns: whoever is passed over is back before the line comes round again.
        var timeOff = members.stream()
                .map(member -> away(member, random.nextInt(55), 1 + random.nextInt(2)))
                .toList();
        var turns = new OnCallCalendar(CADENCE, members, List.of(), timeOff)
                .shifts(START, END).stream()
                        .filter(shift -> shift.kind() == Kind.TURN)
                        .collect(Collectors.groupingBy(Shift::member, Collectors.counting()));

        // 60 turns for 5 members: with or without time off, nobody has had more than one turn above or below 12.
        assertThat(turns.values()).allSatisfy(count -> assertThat(count).isBetween(11L, 13L));
    }

    private static Team team(long seed) {
        var random = new Random(seed);
        var members = members(2 + random.nextInt(5));
        var timeOff = IntStream.range(0, 25)
                .mapToObj(n -> stint(random, members, 12 * 24))
                .toList();
        return new Team(members, apart(random, members), timeOff);
    }

    private static List<MemberId> members(int count) {
        return IntStream.range(0, count).mapToObj(n -> member("member " + n)).toList();
    }

    private static Stint stint(Random random, List<MemberId> members, int longestHours) {
        var from = START.plus(Duration.ofHours(random.nextInt(180 * 24) - 48));
        return new Stint(
                members.get(random.nextInt(members.size())),
                from,
                from.plus(Duration.ofHours(1L + random.nextInt(longestHours))));
    }

    /** As the database keeps them: never two at once. */
    private static List<Stint> apart(Random random, List<MemberId> members) {
        var kept = new ArrayList<Stint>();
        IntStream.range(0, 12)
                .mapToObj(n -> stint(random, members, 5 * 24))
                .sorted(Comparator.comparing(Stint::from))
                .filter(stint ->
                        kept.isEmpty() || !kept.get(kept.size() - 1).to().isAfter(stint.from()))
                .forEach(kept::add);
        return kept;
    }

    private static Stint away(MemberId member, int turn, int turns) {
        return new Stint(member, CADENCE.startOf(turn), CADENCE.startOf(turn + turns));
    }

    private static List<Stint> before(List<Stint> stints, Instant at) {
        return stints.stream().filter(stint -> stint.from().isBefore(at)).toList();
    }
}
