package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks into what a door was told, the oldest first, each by itself: one that says nothing holds up none. */
@Component
class IncidentMessageChore implements Chore {

    static final String NAME = "incident.message";

    private final IncidentHooks hooks;
    private final IncidentMessages messages;
    private final MessageTaking taking;
    private final TransactionTemplate transaction;

    IncidentMessageChore(
            IncidentHooks hooks, IncidentMessages messages, MessageTaking taking, TransactionTemplate transaction) {
        this.hooks = hooks;
        this.messages = messages;
        this.taking = taking;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var id = UUID.fromString(target);
        Acting.asSystem(TenantContext.required(), () -> transaction.execute(status -> hooks.find(id)))
                .ifPresent(this::lookInto);
    }

    private void lookInto(IncidentHook hook) {
        for (var message = next(hook); message.isPresent(); message = next(hook)) {
            taking.take(hook, message.get());
        }
    }

    private Optional<IncidentMessage> next(IncidentHook hook) {
        return transaction.execute(status -> messages.next(hook.id()));
    }
}
