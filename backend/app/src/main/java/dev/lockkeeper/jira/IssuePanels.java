package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a migration's page says of its issue. */
@Service
@Transactional(readOnly = true)
class IssuePanels {

    private final MigrationArchive archive;
    private final Connections connections;
    private final KnownIssues issues;
    private final IssueLinks links;
    private final Sweeps sweeps;
    private final Outbox outbox;
    private final Clock clock;

    IssuePanels(
            MigrationArchive archive,
            Connections connections,
            KnownIssues issues,
            IssueLinks links,
            Sweeps sweeps,
            Outbox outbox,
            Clock clock) {
        this.archive = archive;
        this.connections = connections;
        this.issues = issues;
        this.links = links;
        this.sweeps = sweeps;
        this.outbox = outbox;
        this.clock = clock;
    }

    @ViewersMay
    public IssuePanel of(MigrationId id) {
        var migration = archive.get(id);
        var issue = migration.jiraIssue();
        return issue == null ? new IssuePanel(migration, null, null, null, null) : of(migration, issue);
    }

    private IssuePanel of(MigrationSummary migration, String issue) {
        var connection = connections.serving(issue).orElse(null);
        return new IssuePanel(
                migration,
                connection,
                links.find(issue, migration.uuid()).orElse(null),
                outbox.state(IssueChore.NAME, issue).orElse(null),
                connection == null
                        ? null
                        : issues.find(issue)
                                .map(known -> view(connection, known))
                                .orElse(null));
    }

    /** What is known of a connection's issues, by key. */
    @AdminsMay
    public List<IssueView> of(JiraConnection connection, String after, int limit) {
        return issues.of(connection.id(), after, limit).stream()
                .map(known -> view(connection, known))
                .toList();
    }

    /** What Jira was asked for by itself, project by project. */
    @AdminsMay
    public List<Sweep> sweeps(JiraConnection connection) {
        return sweeps.of(connection.id());
    }

    private IssueView view(JiraConnection connection, KnownIssue known) {
        return new IssueView(known, Age.between(known.readAt(), clock.instant()), connection.pageOf(known.key()));
    }
}
