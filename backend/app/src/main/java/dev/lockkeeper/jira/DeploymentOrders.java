package dev.lockkeeper.jira;

import dev.lockkeeper.execution.ExecutionReported;
import dev.lockkeeper.jobs.Outbox;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Orders what Jira's pages of releases say, in the transaction of the step that makes it differ. */
@Component
class DeploymentOrders {

    private final ToldDeployments told;
    private final Outbox outbox;

    DeploymentOrders(ToldDeployments told, Outbox outbox) {
        this.told = told;
        this.outbox = outbox;
    }

    @EventListener
    void on(ExecutionReported event) {
        of(event.migration());
    }

    /** Where no connection feeds them, nothing is to be done. */
    void of(UUID migration) {
        if (told.concerns(migration)) {
            outbox.ask(DeploymentChore.NAME, migration.toString());
        }
    }

    void allOf(UUID connection) {
        told.migrations(connection).forEach(this::of);
    }
}
