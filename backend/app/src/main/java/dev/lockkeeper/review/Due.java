package dev.lockkeeper.review;

import dev.lockkeeper.migration.TurnTaken;
import dev.lockkeeper.rotation.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody who is asked is reminded, and when their time is up.
 *
 * @param from since when the time is counted
 * @param remind null for never, or while nobody can tell because it is another's turn; so is {@code end}
 */
record Due(Instant from, @Nullable Instant remind, @Nullable Instant end) {

    static Due never(Instant from) {
        return new Due(from, null, null);
    }

    /** @param turns of the migration, oldest first: what others take of the time is not the reviewer's */
    static Due of(TimeLimit limit, BusinessHours hours, Instant from, List<TurnTaken> turns) {
        var running = Running.since(from, turns);
        return new Due(from, after(limit.remind(), hours, running), after(limit.escalate(), hours, running));
    }

    /** Null also while time stands still before so much of it has passed. */
    private static @Nullable Instant after(@Nullable Integer work, BusinessHours hours, Running running) {
        if (work == null) {
            return null;
        }
        var left = Duration.ofHours(work);
        for (var span : running.spans()) {
            var end = hours.after(span.from(), left).orElse(null);
            if (span.to() == null || end != null && !end.isAfter(span.to())) {
                return end;
            }
            left = left.minus(hours.between(span.from(), span.to()));
        }
        return null;
    }
}
