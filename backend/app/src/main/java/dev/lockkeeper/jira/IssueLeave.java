package dev.lockkeeper.jira;

import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.migration.MigrationSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an issue would lose if a migration named another one. */
@Service
@Transactional(readOnly = true)
class IssueLeave {

    /**
     * What it shows of the migration.
     *
     * @param shown the link; null where there is none
     * @param others how many other migrations it shows
     */
    record Preview(@Nullable IssueLink shown, int others) {}

    private final IssueLinks links;

    IssueLeave(IssueLinks links) {
        this.links = links;
    }

    @EngineersMay
    public Preview of(MigrationSummary migration) {
        var issue = migration.jiraIssue();
        if (issue == null) {
            return new Preview(null, 0);
        }
        var written = links.of(issue).stream()
                .filter(link -> link.writtenAt() != null)
                .toList();
        var shown = written.stream()
                .filter(link -> link.migration().equals(migration.uuid()))
                .findFirst()
                .orElse(null);
        return new Preview(shown, shown == null ? written.size() : written.size() - 1);
    }
}
