package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what Jira did not tell: looks through what changed in the projects of the issues that are known, and has those
 * read again that have not been for long, since a search does not show what was moved away.
 */
@Component
class SweepChore implements Chore {

    static final String NAME = "jira.sweep";

    /** Then others have their turn. */
    private static final int PAGES = 20;

    private static final Duration LONG = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int FEW = 50;

    private final Connections connections;
    private final SweepSubjects subjects;
    private final Sweeps sweeps;
    private final ProjectSweep projects;
    private final Histories histories;
    private final Jiras jiras;
    private final IssueTroubles troubles;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepChore(
            Connections connections,
            SweepSubjects subjects,
            Sweeps sweeps,
            ProjectSweep projects,
            Histories histories,
            Jiras jiras,
            IssueTroubles troubles,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.connections = connections;
        this.subjects = subjects;
        this.sweeps = sweeps;
        this.projects = projects;
        this.histories = histories;
        this.jiras = jiras;
        this.troubles = troubles;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A paused connection waits for the round after it is mended. */
    @Override
    public void run(String target) {
        var id = UUID.fromString(target);
        var connection = transaction.execute(status -> connections.find(id).filter(found -> !found.isPaused()));
        if (connection != null && connection.isPresent()) {
            look(connection.get());
            transaction.executeWithoutResult(status -> askForMore(id));
        }
    }

    /** Whatever has gone to another status meanwhile has more of a history. */
    private void askForMore(UUID connection) {
        var now = clock.instant();
        subjects.seek(connection, now.minus(LONG), now.minus(A_DAY), FEW)
                .forEach(key -> outbox.ask(IssueReadingChore.NAME, key));
        if (!histories.due(connection, 1).isEmpty()) {
            outbox.ask(HistoryChore.NAME, connection.toString());
        }
    }

    private void look(JiraConnection connection) {
        var begun = begin(connection);
        if (begun.isEmpty()) {
            return;
        }
        try {
            var jira = jiras.of(connection);
            var zone = jira.me().zone();
            for (var sweep : begun) {
                if (!projects.run(connection, jira, sweep, PAGES, zone)) {
                    transaction.executeWithoutResult(
                            status -> outbox.ask(NAME, connection.id().toString()));
                }
            }
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, connection.name(), trouble);
        }
    }

    private List<Sweep> begin(JiraConnection connection) {
        return Objects.requireNonNull(transaction.execute(status -> subjects.projects(connection.id()).stream()
                .map(project -> sweeps.begin(connection.id(), project.key(), project.oldest()))
                .toList()));
    }
}
