package dev.lockkeeper.execution;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself.
 *
 * @param name the reporter's own name of this one report, by which it is known when it is sent again; empty where it has
 *     none, and the same content is the same report
 * @param at when it was said, by the reporter's clock; null where it tells of a start or an end as they happened
 * @param progress how far the execution had come; null where nobody says
 */
public record Signal(
        String name, @Nullable Instant at, @Nullable Progress progress) {

    public static final Signal NONE = new Signal("", null, null);

    public Signal {
        name = name.strip();
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** -1 where it does not say. */
    long done() {
        return progress == null ? -1 : progress.done();
    }
}
