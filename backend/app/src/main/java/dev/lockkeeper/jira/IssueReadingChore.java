package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one issue again, by its key, and writes nothing to it. */
@Component
class IssueReadingChore implements Chore {

    static final String NAME = "jira.reading";

    private final Connections connections;
    private final IssueReader reader;
    private final TransactionTemplate transaction;

    IssueReadingChore(Connections connections, IssueReader reader, TransactionTemplate transaction) {
        this.connections = connections;
        this.reader = reader;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Without a connection there is nobody to ask. */
    @Override
    public void run(String issueKey) {
        connection(issueKey).ifPresent(connection -> reader.read(connection, issueKey, issueKey));
    }

    private Optional<JiraConnection> connection(String issueKey) {
        return Acting.asSystem(
                TenantContext.required(), () -> transaction.execute(status -> connections.serving(issueKey)));
    }
}
