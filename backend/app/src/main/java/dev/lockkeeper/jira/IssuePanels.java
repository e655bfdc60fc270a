package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.jira.IssuePanel.Clinging;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final IssueTransitions transitions;
    private final Outbox outbox;
    private final Clock clock;

    IssuePanels(
            MigrationArchive archive,
            Connections connections,
            KnownIssues issues,
            IssueLinks links,
            Sweeps sweeps,
            IssueTransitions transitions,
            Outbox outbox,
            Clock clock) {
        this.archive = archive;
        this.connections = connections;
        this.issues = issues;
        this.links = links;
        this.sweeps = sweeps;
        this.transitions = transitions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @ViewersMay
    public IssuePanel of(MigrationId id) {
        var migration = archive.get(id);
        var issue = migration.jiraIssue();
        var clinging = clinging(migration);
        return issue == null
                ? new IssuePanel(migration, null, null, null, null, clinging)
                : of(migration, issue, clinging);
    }

    /** An errand that has ended well leaves nothing behind, whatever is remembered of it. */
    private List<Clinging> clinging(MigrationSummary migration) {
        return links.issuesOf(migration.uuid()).stream()
                .filter(issue -> !issue.equals(migration.jiraIssue()))
                .flatMap(issue -> outbox.state(IssueChore.NAME, issue).stream())
                .filter(errand -> !errand.isDone())
                .map(errand -> new Clinging(errand.target(), errand.isDead() ? errand.lastError() : null))
                .toList();
    }

    private IssuePanel of(MigrationSummary migration, String issue, List<Clinging> clinging) {
        var connection = connections.serving(issue).orElse(null);
        return new IssuePanel(
                migration,
                connection,
                links.find(issue, migration.uuid()).orElse(null),
                outbox.state(IssueChore.NAME, issue).orElse(null),
                connection == null
                        ? null
                        : issues.find(issue)
                                .map(known -> view(connection, known, course(connection, known)))
                                .orElse(null),
                clinging);
    }

    private @Nullable Course course(JiraConnection connection, KnownIssue known) {
        var id = known.id();
        return id == null ? null : transitions.course(connection.id(), id).orElse(null);
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
        return view(connection, known, null);
    }

    private IssueView view(JiraConnection connection, KnownIssue known, @Nullable Course course) {
        var age = Age.between(known.readAt(), clock.instant());
        return new IssueView(known, age, connection.pageOf(known.key()), course);
    }
}
