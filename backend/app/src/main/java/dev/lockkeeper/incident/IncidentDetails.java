package dev.lockkeeper.incident;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.catalogue.DatabaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an incident.
 *
 * @param service which service failed, in the team's own words
 * @param tables as people name them, with or without a schema
 * @param description Markdown
 */
public record IncidentDetails(
        String title,
        Severity severity,
        Course course,
        String service,
        @Nullable DatabaseId database,
        List<String> tables,
        String description,
        IncidentCost cost) {

    /** Of what it cost, nothing is said. */
    public IncidentDetails(
            String title,
            Severity severity,
            Course course,
            String service,
            @Nullable DatabaseId database,
            List<String> tables,
            String description) {
        this(title, severity, course, service, database, tables, description, IncidentCost.NONE);
    }

    public IncidentDetails {
        title = title.strip();
        require(!title.isEmpty(), "incident.title-missing");
        service = service.strip();
        tables = tables.stream()
                .map(String::strip)
                .filter(table -> !table.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
