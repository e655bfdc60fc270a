package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: members stand in a line, and each turn goes to the first who is there. Whoever is passed over keeps
 * their place, so being away costs no turn and stepping in gains none. No turn depends on absences that begin after it.
 */
final class Turns {

    /** Whose turn it is, and everybody in the order in which they stand in for each other. */
    record Turn(@Nullable MemberId holder, List<MemberId> line) {}

    private final Cadence cadence;
    private final Absences absences;
    private final List<Turn> known = new ArrayList<>();
    private List<MemberId> line;

    Turns(Cadence cadence, List<MemberId> members, Absences absences) {
        this.cadence = cadence;
        this.absences = absences;
        this.line = List.copyOf(members);
    }

    Turn get(long turn) {
        while (known.size() <= turn) {
            known.add(next(cadence.startOf(known.size()), cadence.startOf(known.size() + 1L)));
        }
        return known.get((int) turn);
    }

    private Turn next(Instant start, Instant end) {
        var holder = firstThere(start, end);
        if (holder == null) {
            return new Turn(null, line);
        }
        var others = line.stream().filter(member -> !member.equals(holder)).toList();
        line = append(others, holder);
        return new Turn(holder, prepend(holder, others));
    }

    /** Whoever is there first; of those there at the start, whoever stands first. */
    private @Nullable MemberId firstThere(Instant start, Instant end) {
        MemberId first = null;
        var earliest = end;
        for (var member : line) {
            var there = absences.backFrom(member, start);
            if (there.isBefore(earliest)) {
                first = member;
                earliest = there;
            }
        }
        return first;
    }

    private static List<MemberId> append(List<MemberId> members, MemberId last) {
        var all = new ArrayList<>(members);
        all.add(last);
        return List.copyOf(all);
    }

    private static List<MemberId> prepend(MemberId first, List<MemberId> members) {
        var all = new ArrayList<MemberId>();
        all.add(first);
        all.addAll(members);
        return List.copyOf(all);
    }
}
