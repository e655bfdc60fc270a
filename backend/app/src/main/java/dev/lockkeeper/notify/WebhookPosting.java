package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.notify.Happening.About;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an event on its way to the webhooks that listen, in the transaction of the step. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WebhookPosting {

    private final WebhookRows webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookBody body;
    private final Outbox outbox;
    private final Clock clock;

    WebhookPosting(WebhookRows webhooks, WebhookDeliveries deliveries, WebhookBody body, Outbox outbox, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.body = body;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell(Happening happening, List<String> args) {
        webhooks.listening(happening.type()).forEach(webhook -> post(webhook, happening, args));
    }

    /** A trial, by hand, whatever the webhook listens to. */
    void ping(Webhook webhook, MemberId by, String name) {
        var id = Ids.next();
        var about = new About("webhook", webhook.id().toString(), webhook.name());
        var happening = new Happening(
                EventType.PING, "ping/" + id, "PING", by, about, List.of(), "/settings/webhooks", clock.instant());
        post(webhook, happening, happening.args(name));
    }

    private void post(Webhook webhook, Happening happening, List<String> args) {
        var id = Ids.next();
        var text = body.of(webhook.format(), id, happening, args);
        if (deliveries.insert(id, webhook, happening.key(), happening.type(), text, happening.at())) {
            send(id);
        }
    }

    void send(UUID delivery) {
        outbox.ask(WebhookChore.NAME, delivery.toString());
    }
}
