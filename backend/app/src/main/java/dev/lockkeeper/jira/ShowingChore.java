package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Chore;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders the issues of a connection of which another thing is to be shown than before. */
@Component
class ShowingChore implements Chore {

    static final String NAME = "jira.showing";

    private final IssueOrders orders;
    private final DeploymentOrders deployments;
    private final TransactionTemplate transaction;

    ShowingChore(IssueOrders orders, DeploymentOrders deployments, TransactionTemplate transaction) {
        this.orders = orders;
        this.deployments = deployments;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String connection) {
        var id = UUID.fromString(connection);
        transaction.executeWithoutResult(status -> {
            orders.writtenByNow(id);
            deployments.allOf(id);
        });
    }
}
