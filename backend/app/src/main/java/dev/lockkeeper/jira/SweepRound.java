package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.Regular;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has every connection that works looked through again and again. */
@Component
class SweepRound implements Regular {

    private final Connections connections;
    private final Histories histories;
    private final Outbox outbox;
    private final JiraSettings settings;
    private final TransactionTemplate transaction;

    SweepRound(
            Connections connections,
            Histories histories,
            Outbox outbox,
            JiraSettings settings,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.histories = histories;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "jira.reconciliation";
    }

    @Override
    public Duration every() {
        return settings.reconcile();
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> connections.list().stream()
                .filter(connection -> !connection.isPaused())
                .forEach(this::ask));
    }

    /** And for the histories of those that are new, or have gone to another status. */
    private void ask(JiraConnection connection) {
        outbox.ask(SweepChore.NAME, connection.id().toString());
        if (!histories.due(connection.id(), 1).isEmpty()) {
            outbox.ask(HistoryChore.NAME, connection.id().toString());
        }
    }
}
