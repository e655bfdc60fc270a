package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.notify.Happening.About;
import dev.lockkeeper.notify.WebhookCaller.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of calls. A webhook that fails again and again is left alone until an admin has seen to it. */
@Component
@Transactional
class WebhookOutcomes {

    /** A delivery and where it goes. */
    record Load(Webhook webhook, WebhookDelivery delivery) {}

    private final WebhookRows webhooks;
    private final WebhookDeliveries deliveries;
    private final Notices notices;
    private final Members members;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookOutcomes(
            WebhookRows webhooks,
            WebhookDeliveries deliveries,
            Notices notices,
            Members members,
            WebhookSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.notices = notices;
        this.members = members;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Nothing where it has arrived, or its webhook is off, paused or gone. */
    @Transactional(readOnly = true)
    Optional<Load> waiting(UUID id) {
        return deliveries.find(id).filter(delivery -> !delivery.isDelivered()).flatMap(delivery -> webhooks.find(
                        delivery.webhook())
                .filter(webhook -> webhook.isActive() || delivery.event() == EventType.PING)
                .map(webhook -> new Load(webhook, delivery)));
    }

    void note(Load load, Answer answer) {
        var webhook = load.webhook();
        deliveries.noted(load.delivery().id(), answer);
        if (answer.taken()) {
            webhooks.succeeded(webhook.id());
        } else if (webhooks.failed(webhook.id(), settings.patience())) {
            events.publishEvent(new WebhookChanged(null, "webhook.paused", webhook.name()));
            tellAdmins(webhook);
        }
    }

    private void tellAdmins(Webhook webhook) {
        var about = new About("webhook", webhook.name(), "");
        var details = List.of(String.valueOf(settings.patience()));
        var happening = new Happening(
                EventType.PING,
                "paused/" + Ids.next(),
                "PAUSED",
                null,
                about,
                details,
                "/settings/webhooks#webhook-" + webhook.id(),
                clock.instant());
        members.list().stream()
                .filter(member -> member.role().includes(Role.ADMIN))
                .map(Member::id)
                .forEach(admin ->
                        notices.tell(happening, admin, NoticeKind.WEBHOOK_PAUSED, happening.args(Happenings.NOBODY)));
    }
}
