package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.Posture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author hands in: a new migration, or its next revision.
 *
 * @param model that wrote it, where an agent says so
 */
public record Proposal(
        String title,
        DatabaseId database,
        @Nullable String jiraIssue,
        @Nullable Source source,
        Posture posture,
        Brief brief,
        List<MigrationScript> scripts,
        @Nullable String model) {

    /** Where a program found it: the same repository and branch are the same migration, the same commit the same revision. */
    public record Source(String repository, String branch, String revision) {}

    public Proposal {
        scripts = List.copyOf(scripts);
    }

    /** Of which no model is named. */
    public Proposal(
            String title,
            DatabaseId database,
            @Nullable String jiraIssue,
            @Nullable Source source,
            Posture posture,
            Brief brief,
            List<MigrationScript> scripts) {
        this(title, database, jiraIssue, source, posture, brief, scripts, null);
    }
}
