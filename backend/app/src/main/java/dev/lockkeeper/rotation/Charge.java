package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom a turn counts: for whoever is there for the largest part of it; where two are there for as long, for who began
 * it. Overrides and swaps do not matter, since they move no turn; neither does what is free. A turn that changes of the
 * rotation cut into parts counts once, by all of them.
 */
final class Charge {

    /** A part of the turn, and who stood in the rotation then. */
    private record Part(Turn turn, List<MemberId> members) {}

    private final Succession before;
    private final Absences absences;
    private final List<Part> parts = new ArrayList<>();

    /** @param before the line as it stands when the turn begins */
    Charge(Succession before, Absences absences) {
        this.before = before;
        this.absences = absences;
    }

    void add(Turn turn, List<MemberId> members) {
        parts.add(new Part(turn, members));
    }

    /** As far as the parts that were added tell; null where nobody is there in any. */
    @Nullable
    MemberId whom() {
        MemberId whom = null;
        var most = Duration.ZERO;
        for (var one : held().entrySet()) {
            if (one.getValue().compareTo(most) > 0) {
                whom = one.getKey();
                most = one.getValue();
            }
        }
        return whom;
    }

    /** The line as it goes on: whom it counts for stands last, or has left. */
    Succession behind() {
        var line = before.copy();
        var whom = whom();
        for (int place = 0; place < parts.size(); place++) {
            if (place > 0) {
                line.reorder(parts.get(place).members());
            }
            // Who has come with a change stands in the line from there on.
            if (whom != null && line.line().contains(whom)) {
                line.served(whom);
                whom = null;
            }
        }
        return line;
    }

    /** Who began it comes first. */
    private Map<MemberId, Duration> held() {
        var held = new LinkedHashMap<MemberId, Duration>();
        for (var part : parts) {
            var turn = part.turn();
            var holder = turn.holder();
            if (holder != null) {
                held.putIfAbsent(holder, Duration.ZERO);
                // Most turns nobody interrupts: then nobody else's absences matter.
                var isWhole = !absences.isAwayWithin(holder, turn.start(), turn.end());
                hold(turn, turn.cuts(isWhole ? Stream.empty() : absences.of(turn.line())), held);
            }
        }
        return held;
    }

    private void hold(Turn turn, TreeSet<Instant> cuts, Map<MemberId, Duration> held) {
        for (var from : cuts) {
            var to = Objects.requireNonNullElse(cuts.higher(from), turn.end());
            var there = absences.firstThere(turn.line(), from);
            if (there != null && !turn.cadence().isFree(from)) {
                held.merge(there, Duration.between(from, to), Duration::plus);
            }
        }
    }
}
