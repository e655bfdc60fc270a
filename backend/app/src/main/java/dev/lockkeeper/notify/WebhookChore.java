package dev.lockkeeper.notify;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.notify.WebhookOutcomes.Load;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Delivers one event to one webhook, unless that has been done. */
@Component
class WebhookChore implements Chore {

    static final String NAME = "notify.webhook";

    /** Tried again later. */
    static class NotTaken extends RuntimeException {

        NotTaken(String words) {
            super(words);
        }
    }

    private final WebhookOutcomes outcomes;
    private final WebhookCaller caller;

    WebhookChore(WebhookOutcomes outcomes, WebhookCaller caller) {
        this.outcomes = outcomes;
        this.caller = caller;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Taken and not yet noted when the node dies, it is sent again under the same identifier. */
    @Override
    public void run(String target) {
        outcomes.waiting(UUID.fromString(target)).ifPresent(this::deliver);
    }

    private void deliver(Load load) {
        var answer = caller.call(load.webhook(), load.delivery());
        Acting.asSystem(TenantContext.required(), () -> {
            outcomes.note(load, answer);
            return null;
        });
        if (!answer.taken()) {
            throw new NotTaken(answer.status() == null ? answer.words() : "status " + answer.status());
        }
    }
}
