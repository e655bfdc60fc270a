package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is on duty when: a function of what a rotation says from when on and its exceptions, without clock or database. */
final class OnCallCalendar {

    /** Somebody who is there instead of whoever's turn it is. */
    private record StandIn(Stint stint, Kind kind) {}

    private final List<MemberId> members;
    private final List<StandIn> standIns;
    private final Absences absences;
    private final Turns turns;

    OnCallCalendar(List<Era> eras, Exceptions exceptions) {
        this.members = eras.get(0).members();
        this.standIns = Stream.concat(
                        exceptions.overrides().stream().map(stint -> new StandIn(stint, Kind.OVERRIDE)),
                        exceptions.swaps().stream().map(stint -> new StandIn(stint, Kind.SWAP)))
                .toList();
        this.absences = new Absences(exceptions.timeOff());
        this.turns = new Turns(eras, absences);
    }

    OnCallCalendar(Cadence cadence, List<MemberId> members, Collection<Stint> overrides, Collection<Stint> timeOff) {
        this(List.of(Era.whole(cadence, members)), new Exceptions(overrides, List.of(), timeOff));
    }

    Optional<MemberId> onDuty(Instant at) {
        return shiftAt(at).map(Shift::member);
    }

    /** The shift that runs at an instant; none before the rotation starts. */
    Optional<Shift> shiftAt(Instant at) {
        return shifts(at, at.plusNanos(1)).stream().findFirst();
    }

    /** The shifts that run between two instants, the first and the last whole. */
    List<Shift> shifts(Instant from, Instant to) {
        var shifts = new ArrayList<Shift>();
        for (var place = firstPlace(from);
                turns.get(place).start().isBefore(to) || turns.get(place).goesOn();
                place++) {
            add(shifts, turns.get(place));
        }
        return shifts.stream()
                .filter(shift -> shift.to().isAfter(from) && shift.from().isBefore(to))
                .toList();
    }

    /** On duty first, then the others in the order in which they stand in; without those away. */
    List<MemberId> candidates(Instant at) {
        var place = turns.placeAt(at);
        var line = place < 0 ? members : turns.get(place).line();
        return Stream.concat(onDuty(at).stream(), line.stream())
                .distinct()
                .filter(member -> !absences.isAway(member, at))
                .toList();
    }

    /** A turn that goes on is shown with what it is the rest of. */
    private int firstPlace(Instant at) {
        var place = Math.max(0, turns.placeAt(at));
        while (turns.get(place).goesOn()) {
            place--;
        }
        return place;
    }

    /** A turn is cut wherever an exception begins or ends; between two cuts nothing changes. */
    private void add(List<Shift> shifts, Turn turn) {
        var isNew = !turn.goesOn();
        for (var cut : cuts(turn)) {
            var next = duty(turn, cut);
            var last = shifts.isEmpty() || isNew ? null : shifts.remove(shifts.size() - 1);
            if (last != null) {
                shifts.add(last.until(next.continues(last) ? next.to() : next.from()));
            }
            if (last == null || !next.continues(last)) {
                shifts.add(next);
            }
            isNew = false;
        }
    }

    private TreeSet<Instant> cuts(Turn turn) {
        var here = standIns.stream()
                .map(StandIn::stint)
                .filter(stint -> stint.from().isBefore(turn.end()) && stint.to().isAfter(turn.start()))
                .toList();
        var away = absences.of(Stream.concat(turn.line().stream(), here.stream().map(Stint::member))
                .distinct()
                .toList());
        return turn.cuts(Stream.concat(here.stream(), away));
    }

    private Shift duty(Turn turn, Instant at) {
        var standIn = standIns.stream()
                .filter(one ->
                        one.stint().covers(at) && !absences.isAway(one.stint().member(), at))
                .findFirst();
        if (standIn.isPresent()) {
            return new Shift(
                    at,
                    turn.end(),
                    standIn.get().stint().member(),
                    standIn.get().kind());
        }
        if (turn.cadence().isFree(at)) {
            return new Shift(at, turn.end(), null, Kind.FREE);
        }
        var first = absences.firstThere(turn.line(), at);
        return new Shift(at, turn.end(), first, kind(turn, first));
    }

    private static Kind kind(Turn turn, @Nullable MemberId first) {
        if (first == null) {
            return Kind.NOBODY;
        }
        return first.equals(turn.holder()) ? Kind.TURN : Kind.COVER;
    }
}
