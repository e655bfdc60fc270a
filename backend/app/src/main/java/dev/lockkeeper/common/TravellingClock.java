package dev.lockkeeper.common;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The time of day, which a thread may set for some work: history is told at the instants when it happened. */
public class TravellingClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> VISITED = new ThreadLocal<>();

    private final Clock present;

    public TravellingClock(Clock present) {
        this.present = present;
    }

    public static <T extends @Nullable Object> T at(Instant instant, Supplier<T> work) {
        var before = VISITED.get();
        VISITED.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                VISITED.remove();
            } else {
                VISITED.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        var visited = VISITED.get();
        return visited == null ? present.instant() : visited;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return present.withZone(zone);
    }
}
