package dev.lockkeeper.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline.
 *
 * @param at when it was written down
 * @param happenedAt when it happened, where the writer said so
 */
public record IncidentEntry(
        EntryKind kind,
        String text,
        String actor,
        Instant at,
        @Nullable Instant happenedAt) {

    /** Where it stands in the timeline. */
    public Instant when() {
        return happenedAt == null ? at : happenedAt;
    }
}
