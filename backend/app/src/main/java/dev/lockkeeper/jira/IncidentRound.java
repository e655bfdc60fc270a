package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.Regular;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has incidents taken in from every Jira that holds some, again and again. */
@Component
class IncidentRound implements Regular {

    private final IncidentQueries queries;
    private final Outbox outbox;
    private final JiraSettings settings;
    private final TransactionTemplate transaction;

    IncidentRound(IncidentQueries queries, Outbox outbox, JiraSettings settings, TransactionTemplate transaction) {
        this.queries = queries;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "jira.incident-round";
    }

    @Override
    public Duration every() {
        return settings.reconcile();
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> queries.connections().stream()
                .map(UUID::toString)
                .forEach(connection -> outbox.ask(IncidentChore.NAME, connection)));
    }
}
