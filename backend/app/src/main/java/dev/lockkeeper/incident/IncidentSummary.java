package dev.lockkeeper.incident;

import dev.lockkeeper.catalogue.DatabaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as lists, its page and other rooms show it. */
public record IncidentSummary(
        IncidentId id,
        UUID uuid,
        String title,
        Severity severity,
        Course course,
        String service,
        @Nullable DatabaseId database,
        @Nullable String databaseName,
        String description,
        IncidentCost cost,
        @Nullable Cause cause,
        @Nullable Certainty certainty,
        @Nullable String causeBy,
        @Nullable Instant causeAt,
        String reporter,
        Instant reportedAt,
        @Nullable IncidentSource source,
        int version) {

    public int number() {
        return id.number();
    }

    public boolean isOpen() {
        return course.restored() == null;
    }
}
