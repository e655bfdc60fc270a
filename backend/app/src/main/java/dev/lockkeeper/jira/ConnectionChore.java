package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Chore;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders the issues of a connection that has just been made, changed or let in again. */
@Component
class ConnectionChore implements Chore {

    static final String NAME = "jira.connection";

    private final IssueOrders orders;
    private final DeploymentOrders deployments;
    private final TransactionTemplate transaction;

    ConnectionChore(IssueOrders orders, DeploymentOrders deployments, TransactionTemplate transaction) {
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
            orders.allOfNow(id);
            deployments.allOf(id);
        });
    }
}
