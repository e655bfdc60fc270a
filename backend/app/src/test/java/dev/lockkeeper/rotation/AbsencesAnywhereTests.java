package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RandomChangesTests.END;
import static dev.lockkeeper.rotation.RotationFixtures.NINE;
import static dev.lockkeeper.rotation.RotationFixtures.member;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Absences that begin and end anywhere in a turn. Three things hold: a turn counts for whoever holds the largest part of
 * it, so nobody holds more than half of one that counts for another; two who are both there take their turns alternately,
 * whatever the others do; and one absence of up to two turns each takes or gives nobody more than one turn.
 */
class AbsencesAnywhereTests {

    private static final Cadence CADENCE = new Cadence(ZoneId.of("Europe/Berlin"), NINE, 3, LocalDate.of(2026, 1, 5));
    private static final int TURNS = 60;

    /** A turn with all its parts, and how much of it each held. */
    private record Whole(@Nullable MemberId began, Turn last, Map<MemberId, Duration> held) {}

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /** In a rotation that changes now and then. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_turn_counts_for_whoever_holds_the_largest_part_of_it(int seed) {
        for (var turn : wholes(seed)) {
            var whom = turn.last().charged();
            var most = turn.held().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
            assertThat(turn.held().getOrDefault(whom, Duration.ZERO)).isEqualTo(most);
            if (most.equals(turn.held().get(turn.began()))) {
                assertThat(whom).isEqualTo(turn.began());
            }
            var all = turn.held().values().stream().reduce(Duration.ZERO, Duration::plus);
            turn.held().forEach((member, part) -> assertThat(
                            member.equals(whom) || part.multipliedBy(2).compareTo(all) <= 0)
                    .isTrue());
        }
    }

    @Test
    void many_of_these_turns_count_for_another_than_who_began_them() {
        var others = seeds().mapToObj(seed -> wholes(seed))
                .flatMap(List::stream)
                .filter(turn ->
                        turn.began() != null && !turn.began().equals(turn.last().charged()))
                .count();

        assertThat(others).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_who_are_there_take_their_turns_alternately(int seed) {
        var random = new Random(seed);
        var members = members(3 + random.nextInt(4));
        var away = IntStream.range(0, 30)
                .mapToObj(n -> absence(members.get(random.nextInt(members.size())), random.nextInt(TURNS), 6, random))
                .toList();
        var absences = new Absences(away);
        var turns = turns(members, away);

        for (var one : members) {
            for (var other : members.subList(members.indexOf(one) + 1, members.size())) {
                MemberId last = null;
                for (var turn : turns) {
                    var both = Stream.of(one, other)
                            .noneMatch(member -> absences.isAwayWithin(member, turn.start(), turn.end()));
                    var whom = turn.charged();
                    if (!both) {
                        last = null;
                    } else if (one.equals(whom) || other.equals(whom)) {
                        assertThat(whom).isNotEqualTo(last);
                        last = whom;
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_short_absence_each_takes_or_gives_nobody_more_than_one_turn(int seed) {
        var random = new Random(seed);
        var members = members(5);
        // One after the other, each within twelve turns, so that whoever is passed over comes back to a full line.
        var away = IntStream.range(0, 5)
                .mapToObj(n -> absence(members.get(n), n * 12 + random.nextInt(9), 2, random))
                .toList();

        var counts = turns(members, away).stream()
                .collect(Collectors.groupingBy(turn -> requireNonNull(turn.charged()), Collectors.counting()));

        assertThat(counts).hasSize(5);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(11L, 13L));
    }

    /** From any hour of a turn on, for any time up to so many turns. */
    private static Stint absence(MemberId member, int turn, int longest, Random random) {
        var from = CADENCE.startOf(turn).plus(Duration.ofHours(random.nextInt(72)));
        return new Stint(member, from, from.plus(Duration.ofHours(1L + random.nextInt(longest * 72))));
    }

    private static List<Turn> turns(List<MemberId> members, List<Stint> away) {
        var turns = new Turns(List.of(Era.whole(CADENCE, members)), new Absences(away));
        return IntStream.range(0, TURNS).mapToObj(turns::get).toList();
    }

    private static List<Whole> wholes(int seed) {
        var random = new Random(seed);
        var team = members(6);
        var away = IntStream.range(0, 80)
                .mapToObj(n -> absence(team.get(n % 6), random.nextInt(2 * TURNS), 4, random))
                .toList();
        var rotation = RandomChangesTests.rotation(random);
        for (var at : RandomChangesTests.moments(random)) {
            rotation = RandomChangesTests.change(rotation, RandomChangesTests.plan(random), random, at);
        }
        return wholes(RotationVersion.eras(rotation.versions()), away);
    }

    /** What each held is read from the calendar itself. */
    private static List<Whole> wholes(List<Era> eras, List<Stint> away) {
        var turns = new Turns(eras, new Absences(away));
        var calendar = new OnCallCalendar(eras, new Exceptions(List.of(), List.of(), away));
        var wholes = new ArrayList<Whole>();
        for (var place = 0; turns.get(place).start().isBefore(END); place++) {
            var turn = turns.get(place);
            var goesOn = turn.goesOn() ? wholes.remove(wholes.size() - 1) : null;
            var held = goesOn == null ? new HashMap<MemberId, Duration>() : new HashMap<>(goesOn.held());
            for (var shift : calendar.shifts(turn.start(), turn.end())) {
                if (shift.member() != null && shift.kind() != Kind.FREE) {
                    held.merge(shift.member(), within(shift, turn.start(), turn.end()), Duration::plus);
                }
            }
            wholes.add(new Whole(goesOn == null ? turn.holder() : goesOn.began(), turn, held));
        }
        return wholes;
    }

    private static Duration within(Shift shift, Instant from, Instant to) {
        var begins = shift.from().isAfter(from) ? shift.from() : from;
        return Duration.between(begins, shift.to().isBefore(to) ? shift.to() : to);
    }

    private static List<MemberId> members(int count) {
        return IntStream.range(0, count).mapToObj(n -> member("member " + n)).toList();
    }
}
