package dev.lockkeeper.api;

import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Certainty;
import dev.lockkeeper.incident.IncidentSummary;
import dev.lockkeeper.incident.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One incident. */
record IncidentAnswer(
        int number,
        @Schema(example = "I-7") String id,
        String title,
        Severity severity,
        Instant impactStarted,
        @Nullable Instant detected,
        @Nullable Instant mitigated,

        @Schema(description = "Null while it still hurts") @Nullable
        Instant restored,

        String service,
        @Nullable String database,

        @Schema(description = "Markdown") String description,

        @Nullable Cause cause,
        @Nullable Certainty certainty,
        @Nullable String causeBy,
        String reporter,
        Instant reportedAt,
        @Nullable String source,
        @Nullable String sourceId,

        @Schema(description = "What is said of its cause beyond the kind", example = "[\"missing index\"]")
        List<String> tags,

        @Schema(description = "The page for people, relative to this server")
        String page) {

    static IncidentAnswer of(String slug, IncidentSummary incident, List<String> tags) {
        var course = incident.course();
        var source = incident.source();
        return new IncidentAnswer(
                incident.number(),
                incident.id().toString(),
                incident.title(),
                incident.severity(),
                course.impactStarted(),
                course.detected(),
                course.mitigated(),
                course.restored(),
                incident.service(),
                incident.databaseName(),
                incident.description(),
                incident.cause(),
                incident.certainty(),
                incident.causeBy(),
                incident.reporter(),
                incident.reportedAt(),
                source == null ? null : source.name(),
                source == null ? null : source.id(),
                tags,
                "/" + slug + "/incidents/" + incident.number());
    }
}
