package dev.lockkeeper.insight;

import dev.lockkeeper.migration.Holder;
import dev.lockkeeper.migration.TurnTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who held a migration between its submission and the approval of what ran; the three parts make the whole.
 *
 * @param otherwise it waited for a step before it, a rehearsal, a window
 * @param rounds how often it came to the reviewers
 */
record Held(Duration byReviewer, Duration byAuthor, Duration otherwise, int rounds) {

    /** Unknown before it is approved, and where nobody kept the turns from the beginning on. */
    static @Nullable Held between(List<TurnTaken> turns, @Nullable Instant submitted, @Nullable Instant approved) {
        if (submitted == null
                || approved == null
                || turns.isEmpty()
                || turns.get(0).at().isAfter(submitted)) {
            return null;
        }
        var lengths = new EnumMap<Holder, Duration>(Holder.class);
        var rounds = 0;
        for (var n = 0; n < turns.size(); n++) {
            var turn = turns.get(n);
            var from = later(turn.at(), submitted);
            var until = n + 1 < turns.size() ? earlier(turns.get(n + 1).at(), approved) : approved;
            if (from.isBefore(until)) {
                lengths.merge(turn.turn().holder(), Duration.between(from, until), Duration::plus);
                rounds += turn.turn().holder() == Holder.REVIEWER ? 1 : 0;
            }
        }
        return of(lengths, rounds);
    }

    private static Held of(Map<Holder, Duration> lengths, int rounds) {
        return new Held(
                lengths.getOrDefault(Holder.REVIEWER, Duration.ZERO),
                lengths.getOrDefault(Holder.AUTHOR, Duration.ZERO),
                lengths.getOrDefault(Holder.OTHERS, Duration.ZERO),
                rounds);
    }

    Duration whole() {
        return byReviewer.plus(byAuthor).plus(otherwise);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
