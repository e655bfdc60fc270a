package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the open migrations of an issue its type: each in a transaction of its own, so that nobody waits for the rest. */
@Component
class IssueTypeChore implements Chore {

    static final String NAME = "jira.issue-type";

    private final IssueTypes types;
    private final MigrationArchive archive;
    private final Reassessing reassessing;
    private final TransactionTemplate transaction;

    IssueTypeChore(
            IssueTypes types, MigrationArchive archive, Reassessing reassessing, TransactionTemplate transaction) {
        this.types = types;
        this.archive = archive;
        this.reassessing = reassessing;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Without a type the connection is gone, and what it told with it. */
    @Override
    public void run(String issueKey) {
        Acting.asSystem(TenantContext.required(), () -> {
            type(issueKey).ifPresent(type -> tell(issueKey, type));
            return issueKey;
        });
    }

    private Optional<String> type(String issueKey) {
        return transaction.execute(status -> types.of(issueKey));
    }

    private void tell(String issueKey, String type) {
        archive.ofIssue(issueKey).stream()
                .filter(migration -> migration.status().isEditable())
                .map(MigrationSummary::id)
                .forEach(id -> reassessing.learn(id, issueKey, type));
    }
}
