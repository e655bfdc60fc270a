package dev.lockkeeper.notify;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Calls webhooks: signed, where the operator allows it, and never on to where an answer points. */
@Component
class WebhookCaller implements DisposableBean {

    /** What came of a call; a status only where there was an answer. */
    record Answer(@Nullable Integer status, String words) {

        boolean taken() {
            return status != null && status / 100 == 2;
        }
    }

    private final WebhookSettings settings;
    private final SecretBox secrets;
    private final NoticeWords words;
    private final Clock clock;
    private final AddressGuard guard;
    private final WebhookLine line;

    WebhookCaller(WebhookSettings settings, SecretBox secrets, NoticeWords words, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.words = words;
        this.clock = clock;
        guard = new AddressGuard("notify", settings.allowPrivateAddresses());
        line = new WebhookLine(settings, guard);
    }

    /** Refuses an address that must not be called. */
    void check(URI address) {
        guard.check(address);
    }

    Answer call(Webhook webhook, WebhookDelivery delivery) {
        try {
            return send(webhook, delivery);
        } catch (RuleViolation refused) {
            return new Answer(null, words.say(refused.key(), refused.arguments()));
        }
    }

    private HttpHeaders headers(Webhook webhook, WebhookDelivery delivery) {
        var secret = secrets.open(webhook.secret(), TenantContext.required().value(), webhook.id());
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Lockkeeper-Event", delivery.event().wire());
        headers.set("Lockkeeper-Delivery", delivery.id().toString());
        headers.set("Lockkeeper-Signature", Signature.of(secret, clock.instant(), delivery.body()));
        return headers;
    }

    /** The time for an answer is for the whole of it. */
    private Answer send(Webhook webhook, WebhookDelivery delivery) {
        var began = System.nanoTime();
        try {
            var said = line.post(webhook.address(), headers(webhook, delivery), delivery.body());
            return new Answer(said.status(), said.words());
        } catch (IOException broken) {
            var patience = settings.readTimeout();
            return new Answer(
                    null,
                    System.nanoTime() - began < patience.toNanos()
                            ? FirstWords.keepable(broken.toString())
                            : words.say("notify.webhook.slow", patience.toSeconds()));
        }
    }

    @Override
    public void destroy() throws Exception {
        line.close();
    }
}
