package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Regular;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets connections go on whose pause has an end of its own. */
@Component
class ResumeRound implements Regular {

    private final Connections connections;
    private final ConnectionStates states;
    private final IssueOrders orders;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ResumeRound(
            Connections connections,
            ConnectionStates states,
            IssueOrders orders,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.states = states;
        this.orders = orders;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "jira.resuming";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> states.due().forEach(id -> connections
                .find(id)
                .filter(paused -> states.resume(id))
                .ifPresent(paused -> {
                    orders.allOf(id);
                    events.publishEvent(new ConnectionChanged(null, "jira.connection-resumed", paused.name(), ""));
                })));
    }
}
