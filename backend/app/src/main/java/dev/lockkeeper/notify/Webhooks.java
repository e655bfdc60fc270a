package dev.lockkeeper.notify;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells other systems of the tenant's events. Each method is one step that an admin takes. */
@Service
@Transactional
public class Webhooks {

    /** What exists in this answer and nowhere else in the open. */
    public record Made(UUID id, String secret) {

        @Override
        public String toString() {
            return "Made[id=" + id + "]";
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebhookRows webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookPosting posting;
    private final WebhookCaller caller;
    private final SecretBox secrets;
    private final ApplicationEventPublisher events;

    Webhooks(
            WebhookRows webhooks,
            WebhookDeliveries deliveries,
            WebhookPosting posting,
            WebhookCaller caller,
            SecretBox secrets,
            ApplicationEventPublisher events) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.posting = posting;
        this.caller = caller;
        this.secrets = secrets;
        this.events = events;
    }

    @AdminsMay
    public Made make(CurrentMember by, WebhookDetails details) {
        caller.check(details.address());
        var made = new Made(Ids.next(), newSecret());
        var sealed = secrets.seal(made.secret(), TenantContext.required().value(), made.id());
        webhooks.insert(made.id(), by.id(), details, sealed);
        tell(by, "webhook.made", details.name());
        return made;
    }

    @AdminsMay
    public void change(CurrentMember by, UUID id, int version, WebhookDetails details) {
        var before = get(id);
        caller.check(details.address());
        webhooks.update(id, version, details);
        if (details.active() && !before.isActive()) {
            catchUp(id);
        }
        tell(by, "webhook.changed", details.name());
    }

    @AdminsMay
    public void remove(CurrentMember by, UUID id, int version) {
        var webhook = get(id);
        webhooks.delete(id, version);
        tell(by, "webhook.removed", webhook.name());
    }

    /** What was paused begins again with what it missed. */
    @AdminsMay
    public void resume(CurrentMember by, UUID id) {
        var webhook = get(id);
        if (webhooks.resume(id)) {
            catchUp(id);
            tell(by, "webhook.resumed", webhook.name());
        }
    }

    @AdminsMay
    public void ping(CurrentMember by, UUID id) {
        posting.ping(get(id), by.id(), by.name());
    }

    /** Sent once more under its own identifier, even if it has arrived. */
    @AdminsMay
    public void deliverAgain(UUID delivery) {
        deliveries.find(delivery).orElseThrow(() -> new NotFound("delivery"));
        deliveries.again(delivery);
        posting.send(delivery);
    }

    @AdminsMay
    @Transactional(readOnly = true)
    List<Webhook> list() {
        return webhooks.list();
    }

    @AdminsMay
    @Transactional(readOnly = true)
    Webhook get(UUID id) {
        return webhooks.find(id).orElseThrow(() -> new NotFound("webhook"));
    }

    @AdminsMay
    @Transactional(readOnly = true)
    After.Rows<WebhookDelivery> deliveries(boolean failedOnly, After after) {
        return After.Rows.of(
                deliveries.page(failedOnly, after),
                WebhookDeliveries.SIZE,
                delivery -> After.of(delivery.at(), delivery.id()));
    }

    private void catchUp(UUID id) {
        deliveries.undelivered(id).forEach(posting::send);
    }

    private void tell(CurrentMember by, String action, String name) {
        events.publishEvent(new WebhookChanged(by.id(), action, name));
    }

    private static String newSecret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return "whs_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
