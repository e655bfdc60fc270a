package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: members stand in a line, and each turn goes to the first who is there. Whoever is passed over keeps
 * their place, so being away costs no turn and stepping in gains none. No turn depends on absences that begin after it.
 * A turn {@linkplain Charge counts} for whoever is there for most of it, wherever in it somebody's absence begins or ends.
 *
 * <p>Where the rotation changes, the running turn goes on to the next handover of the new cadence with whoever holds it,
 * if they stay; where the new cadence hands over at that very instant, only if less than half of their turn has been.
 */
final class Turns {

    private final List<Era> eras;
    private final Absences absences;
    private final List<Turn> known = new ArrayList<>();
    private Succession succession;
    private Charge charge;
    private int era;

    Turns(List<Era> eras, Absences absences) {
        this.eras = eras;
        this.absences = absences;
        this.succession = new Succession(eras.get(0).members());
        this.charge = new Charge(succession, absences);
    }

    Instant start() {
        return eras.get(0).from();
    }

    /** The place of the turn in which an instant lies; -1 before the first. */
    int placeAt(Instant at) {
        while (knownUntil().compareTo(at) <= 0) {
            known.add(next());
        }
        var low = -1;
        var high = known.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (known.get(middle).start().isAfter(at)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    Turn get(int place) {
        while (known.size() <= place) {
            known.add(next());
        }
        return known.get(place);
    }

    private Instant knownUntil() {
        return known.isEmpty() ? start() : known.get(known.size() - 1).end();
    }

    private Turn next() {
        var start = knownUntil();
        var last = known.isEmpty() ? null : known.get(known.size() - 1);
        var changes = !start.isBefore(eras.get(era).to());
        if (changes) {
            era++;
            succession.reorder(eras.get(era).members());
        }
        var now = eras.get(era);
        var end = earlier(now.cadence().startOf(now.cadence().turnAt(start) + 1), now.to());
        var keeps = changes && last != null ? keeper(last, now) : null;
        if (keeps == null) {
            charge = new Charge(succession, absences);
        }
        return charged(keeps == null ? fresh(start, end, now.cadence()) : goingOn(start, end, now.cadence(), keeps));
    }

    private Turn charged(Turn turn) {
        charge.add(turn, eras.get(era).members());
        succession = charge.behind();
        return turn.chargedTo(charge.whom());
    }

    /** Who stays on duty beyond a change of the rotation. */
    private static @Nullable MemberId keeper(Turn last, Era now) {
        var holder = last.holder();
        if (holder == null || !now.members().contains(holder) || !last.isCut()) {
            return null;
        }
        var start = last.end();
        var handsOver = now.cadence().startOf(now.cadence().turnAt(start)).equals(start);
        return handsOver && !last.isShort() ? null : holder;
    }

    private Turn goingOn(Instant start, Instant end, Cadence cadence, MemberId holder) {
        return new Turn(start, end, holder, first(holder), cadence, true, null);
    }

    private Turn fresh(Instant start, Instant end, Cadence cadence) {
        var holder = firstThere(start, end, cadence);
        return new Turn(start, end, holder, holder == null ? succession.line() : first(holder), cadence, false, null);
    }

    private List<MemberId> first(MemberId holder) {
        var line = Succession.without(succession.line(), holder);
        line.add(0, holder);
        return line;
    }

    /** Whoever is there first; of those there at the start, whoever stands first. */
    private @Nullable MemberId firstThere(Instant start, Instant end, Cadence cadence) {
        MemberId first = null;
        var earliest = end;
        for (var member : succession.line()) {
            var there = there(member, start, end, cadence);
            if (there.isBefore(earliest)) {
                first = member;
                earliest = there;
            }
        }
        return first;
    }

    private Instant there(MemberId member, Instant start, Instant end, Cadence cadence) {
        var at = start;
        while (at.isBefore(end)) {
            var next = cadence.workFrom(absences.backFrom(member, at));
            if (next.equals(at)) {
                return at;
            }
            at = next;
        }
        return end;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
