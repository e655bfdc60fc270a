package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import dev.lockkeeper.rotation.Turns.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is on duty when: a function of a rotation's cadence, order and exceptions, without clock or database. */
final class OnCallCalendar {

    private final Cadence cadence;
    private final List<MemberId> members;
    private final List<Stint> overrides;
    private final Absences absences;
    private final Turns turns;

    OnCallCalendar(Cadence cadence, List<MemberId> members, Collection<Stint> overrides, Collection<Stint> timeOff) {
        this.cadence = cadence;
        this.members = List.copyOf(members);
        this.overrides = List.copyOf(overrides);
        this.absences = new Absences(timeOff);
        this.turns = new Turns(cadence, members, absences);
    }

    Optional<MemberId> onDuty(Instant at) {
        return shiftAt(at).map(Shift::member);
    }

    /** The shift that runs at an instant; none before the rotation starts. */
    Optional<Shift> shiftAt(Instant at) {
        var turn = cadence.turnAt(at);
        return turn < 0
                ? Optional.empty()
                : shiftsOf(turn).filter(shift -> shift.covers(at)).findFirst();
    }

    /** The shifts that run between two instants, the first and the last whole. */
    List<Shift> shifts(Instant from, Instant to) {
        var shifts = new ArrayList<Shift>();
        for (var turn = Math.max(0, cadence.turnAt(from)); cadence.startOf(turn).isBefore(to); turn++) {
            shiftsOf(turn)
                    .filter(shift -> shift.to().isAfter(from) && shift.from().isBefore(to))
                    .forEach(shifts::add);
        }
        return shifts;
    }

    /** On duty first, then the others in the order in which they stand in; without those away. */
    List<MemberId> candidates(Instant at) {
        var turn = cadence.turnAt(at);
        var line = turn < 0 ? members : turns.get(turn).line();
        return Stream.concat(onDuty(at).stream(), line.stream())
                .distinct()
                .filter(member -> !absences.isAway(member, at))
                .toList();
    }

    /** A turn is cut wherever an exception begins or ends; between two cuts nothing changes. */
    private Stream<Shift> shiftsOf(long number) {
        var turn = turns.get(number);
        var end = cadence.startOf(number + 1);
        var shifts = new ArrayList<Shift>();
        for (var cut : cuts(turn, cadence.startOf(number), end)) {
            add(shifts, duty(turn, cut, end));
        }
        return shifts.stream();
    }

    private TreeSet<Instant> cuts(Turn turn, Instant start, Instant end) {
        var cuts = new TreeSet<Instant>();
        cuts.add(start);
        var here = overrides.stream()
                .filter(stint -> stint.from().isBefore(end) && stint.to().isAfter(start))
                .toList();
        var away = absences.of(Stream.concat(turn.line().stream(), here.stream().map(Stint::member))
                .distinct()
                .toList());
        Stream.concat(here.stream(), away)
                .flatMap(stint -> Stream.of(stint.from(), stint.to()))
                .filter(cut -> cut.isAfter(start) && cut.isBefore(end))
                .forEach(cuts::add);
        return start.isBefore(end) ? cuts : new TreeSet<>();
    }

    private Shift duty(Turn turn, Instant at, Instant end) {
        var override = overrides.stream()
                .filter(stint -> stint.covers(at) && !absences.isAway(stint.member(), at))
                .findFirst();
        if (override.isPresent()) {
            return new Shift(at, end, override.get().member(), Kind.OVERRIDE);
        }
        var first = turn.line().stream()
                .filter(member -> !absences.isAway(member, at))
                .findFirst()
                .orElse(null);
        return new Shift(at, end, first, kind(turn, first));
    }

    private static Kind kind(Turn turn, @Nullable MemberId first) {
        if (first == null) {
            return Kind.NOBODY;
        }
        return first.equals(turn.holder()) ? Kind.TURN : Kind.COVER;
    }

    private static void add(List<Shift> shifts, Shift next) {
        if (shifts.isEmpty()) {
            shifts.add(next);
            return;
        }
        var last = shifts.remove(shifts.size() - 1);
        if (next.continues(last)) {
            shifts.add(last);
        } else {
            shifts.add(last.until(next.from()));
            shifts.add(next);
        }
    }
}
