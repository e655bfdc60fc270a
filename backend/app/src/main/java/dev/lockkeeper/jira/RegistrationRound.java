package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.Regular;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has registrations refreshed long before they end, or made where that has not come to pass. */
@Component
class RegistrationRound implements Regular {

    /** Jira gives thirty days. */
    private static final Duration AHEAD = Duration.ofDays(10);

    private final JiraHooks hooks;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    RegistrationRound(JiraHooks hooks, Outbox outbox, TransactionTemplate transaction) {
        this.hooks = hooks;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "jira.registering";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> hooks.ending(AHEAD)
                .forEach(hook ->
                        outbox.ask(RegistrationChore.NAME, RegistrationChore.target(hook.connection(), hook.id()))));
    }
}
