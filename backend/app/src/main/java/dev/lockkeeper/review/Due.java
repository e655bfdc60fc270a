package dev.lockkeeper.review;

import dev.lockkeeper.rotation.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody who is asked is reminded, and when their time is up.
 *
 * @param from since when the time is counted
 * @param remind null for never
 * @param end null for never
 */
record Due(Instant from, @Nullable Instant remind, @Nullable Instant end) {

    static Due never(Instant from) {
        return new Due(from, null, null);
    }

    static Due of(TimeLimit limit, BusinessHours hours, Instant from) {
        return new Due(from, after(limit.remind(), hours, from), after(limit.escalate(), hours, from));
    }

    private static @Nullable Instant after(@Nullable Integer work, BusinessHours hours, Instant from) {
        return work == null ? null : hours.after(from, Duration.ofHours(work)).orElse(null);
    }
}
