package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.risk.IssueFacts;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the open migrations of an issue what it is: each in a transaction of its own, so that nobody waits for the rest. */
@Component
class IssueTypeChore implements Chore {

    static final String NAME = "jira.issue-type";

    private final IssueRecall recall;
    private final MigrationArchive archive;
    private final Reassessing reassessing;
    private final TransactionTemplate transaction;

    IssueTypeChore(
            IssueRecall recall, MigrationArchive archive, Reassessing reassessing, TransactionTemplate transaction) {
        this.recall = recall;
        this.archive = archive;
        this.reassessing = reassessing;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Where nothing is known the connection is gone, and what it told with it. */
    @Override
    public void run(String issueKey) {
        Acting.asSystem(TenantContext.required(), () -> {
            facts(issueKey).ifPresent(this::tell);
            return issueKey;
        });
    }

    private Optional<IssueFacts> facts(String issueKey) {
        return transaction.execute(status -> recall.of(issueKey));
    }

    private void tell(IssueFacts issue) {
        archive.ofIssue(issue.key()).stream()
                .filter(migration -> migration.status().isEditable())
                .map(MigrationSummary::id)
                .forEach(id -> reassessing.learn(id, issue));
    }
}
