package dev.lockkeeper.jira;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a migration's page says of its issue. */
@Service
@Transactional(readOnly = true)
class IssuePanels {

    private final MigrationArchive archive;
    private final Connections connections;
    private final IssueLinks links;
    private final Outbox outbox;

    IssuePanels(MigrationArchive archive, Connections connections, IssueLinks links, Outbox outbox) {
        this.archive = archive;
        this.connections = connections;
        this.links = links;
        this.outbox = outbox;
    }

    @ViewersMay
    public IssuePanel of(MigrationId id) {
        var migration = archive.get(id);
        var issue = migration.jiraIssue();
        return issue == null
                ? new IssuePanel(migration, null, null, null)
                : new IssuePanel(
                        migration,
                        connections.serving(issue).orElse(null),
                        links.find(issue, migration.uuid()).orElse(null),
                        outbox.state(IssueChore.NAME, issue).orElse(null));
    }
}
