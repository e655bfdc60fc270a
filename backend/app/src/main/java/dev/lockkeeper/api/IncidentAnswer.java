package dev.lockkeeper.api;

import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Certainty;
import dev.lockkeeper.incident.EntryKind;
import dev.lockkeeper.incident.IncidentEntry;
import dev.lockkeeper.incident.IncidentFile;
import dev.lockkeeper.incident.IncidentSummary;
import dev.lockkeeper.incident.LinkedMigration;
import dev.lockkeeper.incident.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
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
        List<String> tables,

        @Schema(description = "Markdown") String description,

        @Nullable Cause cause,
        @Nullable Certainty certainty,
        @Nullable String causeBy,
        String reporter,
        Instant reportedAt,
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable Integer responders,

        @Schema(description = "Of all of them together") @Nullable
        BigDecimal responderHours,

        @Schema(description = "In the currency of the ledger") @Nullable
        BigDecimal otherCost,

        @Schema(description = "What is said of its cause beyond the kind", example = "[\"missing index\"]")
        List<String> tags,

        @Schema(description = "Only where one incident is asked for") @Nullable
        List<Link> migrations,

        @Schema(description = "In the order in which it happened; only where one incident is asked for") @Nullable
        List<Entry> timeline,

        @Schema(description = "To be sent with a change") int version,

        @Schema(description = "The page for people, relative to this server")
        String page) {

    /** @param causal whether it is held to have caused it; else it was near it */
    record Link(@Schema(example = "M-42") String id, String title, boolean causal) {}

    /**
     * One line of the timeline.
     *
     * @param happenedAt where it stands
     * @param writtenAt when somebody wrote it down
     */
    record Entry(EntryKind kind, String text, String by, Instant happenedAt, Instant writtenAt) {

        static Entry of(IncidentEntry entry) {
            return new Entry(entry.kind(), entry.text(), entry.actor(), entry.when(), entry.at());
        }
    }

    static IncidentAnswer of(
            String slug,
            IncidentSummary incident,
            List<String> tables,
            List<String> tags,
            IncidentFile.@Nullable Whole whole) {
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
                tables,
                incident.description(),
                incident.cause(),
                incident.certainty(),
                incident.causeBy(),
                incident.reporter(),
                incident.reportedAt(),
                source == null ? null : source.name(),
                source == null ? null : source.id(),
                incident.cost().responders(),
                incident.cost().responderHours(),
                incident.cost().other(),
                tags,
                whole == null
                        ? null
                        : whole.migrations().stream().map(IncidentAnswer::link).toList(),
                whole == null ? null : whole.entries().stream().map(Entry::of).toList(),
                incident.version(),
                "/" + slug + "/incidents/" + incident.number());
    }

    private static Link link(LinkedMigration migration) {
        return new Link("M-" + migration.number(), migration.title(), migration.causal());
    }
}
