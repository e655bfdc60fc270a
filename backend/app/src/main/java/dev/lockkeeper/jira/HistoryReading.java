package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the histories of a connection's issues have been read, and reading them anew. */
@Service
@Transactional
class HistoryReading {

    private final Histories histories;
    private final Outbox outbox;

    HistoryReading(Histories histories, Outbox outbox) {
        this.histories = histories;
        this.outbox = outbox;
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public Histories.Progress progress(JiraConnection connection) {
        return histories.progress(connection.id());
    }

    /** What is known stays; what is missing comes to it. */
    @AdminsMay
    public void begin(JiraConnection connection) {
        histories.forget(connection.id());
        outbox.ask(HistoryChore.NAME, connection.id().toString());
    }
}
