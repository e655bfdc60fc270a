package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Cadence.Unit;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rotation that somebody changes every few weeks for a year, in any way there is; each seed is another one. */
class RandomChangesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    static final Instant END = Instant.parse("2027-02-01T00:00:00Z");
    private static final MemberId ADMIN = member("admin");

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_change_moves_what_was_before_it(int seed) {
        var random = new Random(seed);
        var away = away(random);
        var rotation = rotation(random);
        for (var at : moments(random)) {
            var before = shifts(rotation, away);
            rotation = change(rotation, plan(random), random, at);
            var from = rotation.latest().from();
            assertThat(until(shifts(rotation, away), from)).isEqualTo(until(before, from));
        }
        assertThat(rotation.versions()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void there_is_no_gap_where_a_rotation_changes(int seed) {
        var random = new Random(seed);
        var away = away(random);
        var rotation = rotation(random);
        for (var at : moments(random)) {
            rotation = change(rotation, plan(random), random, at);
        }
        var last = rotation.versions().get(0).from();
        for (var shift : shifts(rotation, away)) {
            assertThat(shift.from()).isEqualTo(last).isBefore(shift.to());
            last = shift.to();
        }
        assertThat(last).isAfterOrEqualTo(END);
    }

    /** Cadence and strategy change, and strangers come and go: those who stay all the while take turns as before. */
    @ParameterizedTest
    @MethodSource("seeds")
    void those_who_stay_are_never_more_than_one_turn_apart(int seed) {
        var random = new Random(seed);
        var staying = members(4);
        var rotation = rotation(new RotationPlan(cadence(random), Strategy.ON_DUTY, null, staying));
        for (var at : moments(random)) {
            var plan = new RotationPlan(cadence(random), Strategy.ON_DUTY, null, withGuests(random, staying));
            rotation = change(rotation, plan, random, at);
        }
        var turns = new Turns(RotationVersion.eras(rotation.versions()), new Absences(List.of()));
        var counts = staying.stream().collect(Collectors.toMap(one -> one, one -> 0));
        for (var place = 0; turns.get(place).start().isBefore(END); place++) {
            var turn = turns.get(place);
            if (!turn.goesOn() && turn.holder() != null) {
                counts.computeIfPresent(turn.holder(), (one, count) -> count + 1);
            }
            assertThat(Collections.max(counts.values()) - Collections.min(counts.values()))
                    .isLessThanOrEqualTo(1);
        }
    }

    /** What is on duty when, without where shifts are cut. */
    private static List<Shift> until(List<Shift> shifts, Instant end) {
        return shifts.stream()
                .filter(shift -> shift.from().isBefore(end))
                .map(shift -> shift.to().isAfter(end) ? shift.until(end) : shift)
                .map(shift -> shift.kind() == Kind.COVER
                        ? new Shift(shift.from(), shift.to(), shift.member(), Kind.TURN)
                        : shift)
                .toList();
    }

    private static List<Shift> shifts(Rotation rotation, List<Stint> away) {
        var eras = RotationVersion.eras(rotation.versions());
        return new OnCallCalendar(eras, new Exceptions(List.of(), List.of(), away))
                .shifts(rotation.versions().get(0).from(), END);
    }

    static Rotation rotation(Random random) {
        return rotation(plan(random));
    }

    private static Rotation rotation(RotationPlan plan) {
        var first = RotationVersion.first(plan, ADMIN, plan.cadence().startOf(0));
        return Rotation.of(new RotationId(new UUID(0, 1)), "Any", List.of(first), 0, Instant.EPOCH);
    }

    /** From now on or from a coming day, which may be before one that is planned already. */
    static Rotation change(Rotation rotation, RotationPlan plan, Random random, Instant now) {
        var day = random.nextBoolean() ? null : LocalDate.ofInstant(now, BERLIN).plusDays(2 + random.nextInt(40));
        return rotation.with(RotationVersion.after(rotation, plan, day, ADMIN, now), now);
    }

    static List<Instant> moments(Random random) {
        return IntStream.range(0, 9)
                .mapToObj(n ->
                        FIRST_DAY.plusDays(10 + n * 35L).atStartOfDay(BERLIN).toInstant())
                .map(at -> at.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60))))
                .toList();
    }

    static RotationPlan plan(Random random) {
        var all = new ArrayList<>(members(6));
        Collections.shuffle(all, random);
        return new RotationPlan(cadence(random), Strategy.ON_DUTY, null, all.subList(0, 1 + random.nextInt(6)));
    }

    private static Cadence cadence(Random random) {
        var unit = random.nextBoolean() ? Unit.DAYS : Unit.WEEKS;
        return new Cadence(
                BERLIN,
                LocalTime.of(random.nextInt(24), 0),
                1 + random.nextInt(unit == Unit.DAYS ? 6 : 2),
                unit,
                random.nextBoolean(),
                FIRST_DAY.minusDays(random.nextInt(9)));
    }

    private static List<MemberId> withGuests(Random random, List<MemberId> staying) {
        var all = new ArrayList<>(staying);
        for (var guest = 0; guest < random.nextInt(3); guest++) {
            all.add(random.nextInt(all.size() + 1), member("guest " + guest + random.nextInt(5)));
        }
        return all.stream().distinct().toList();
    }

    private static List<Stint> away(Random random) {
        var members = members(6);
        return IntStream.range(0, 15)
                .mapToObj(n -> {
                    var from = FIRST_DAY
                            .plusDays(random.nextInt(360))
                            .atStartOfDay(BERLIN)
                            .toInstant();
                    return new Stint(members.get(n % 6), from, from.plus(Duration.ofDays(1 + random.nextInt(14))));
                })
                .toList();
    }

    private static List<MemberId> members(int count) {
        return IntStream.range(0, count).mapToObj(n -> member("member " + n)).toList();
    }
}
