package dev.lockkeeper.review;

import dev.lockkeeper.migration.Holder;
import dev.lockkeeper.migration.TurnTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the time of reviewers runs: while it is their turn, and nobody else's.
 *
 * @param spans in order, without overlap
 */
record Running(List<Span> spans) {

    /** @param to null while it lasts */
    record Span(Instant from, @Nullable Instant to) {}

    Running {
        spans = List.copyOf(spans);
    }

    /** @param turns oldest first; before the first of them it runs */
    static Running since(Instant start, List<TurnTaken> turns) {
        var spans = new ArrayList<Span>();
        Instant began = start;
        for (var turn : turns) {
            var at = turn.at().isBefore(start) ? start : turn.at();
            if (turn.turn().holder() == Holder.REVIEWER) {
                began = began == null ? at : began;
            } else {
                end(spans, began, at);
                began = null;
            }
        }
        end(spans, began, null);
        return new Running(spans);
    }

    private static void end(List<Span> spans, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && !from.equals(to)) {
            spans.add(new Span(from, to));
        }
    }
}
