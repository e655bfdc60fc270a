package dev.lockkeeper.incident.hook;

import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of one incident, as it would be written down.
 *
 * @param sourceId what the incident is called there
 * @param reopened since when it hurts again, where it tells of that
 * @param database by its name; empty where the message does not say
 */
public record MappedIncident(
        String sourceId,
        String title,
        Severity severity,
        Course course,
        @Nullable Instant reopened,
        String service,
        String database,
        List<String> tables,
        String description) {}
