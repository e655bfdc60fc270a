package dev.lockkeeper.notify;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.outside.AddressGuard;
import dev.lockkeeper.outside.SecretBox;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls webhooks: signed, where the operator allows it, and never on to where an answer points. */
@Component
class WebhookCaller {

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
    private final HttpClient http;

    WebhookCaller(WebhookSettings settings, SecretBox secrets, NoticeWords words, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.words = words;
        this.clock = clock;
        guard = new AddressGuard("notify", settings.allowPrivateAddresses());
        http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Refuses an address that must not be called. */
    void check(URI address) {
        guard.check(address);
    }

    Answer call(Webhook webhook, WebhookDelivery delivery) {
        try {
            guard.check(webhook.address());
            return send(request(webhook, delivery));
        } catch (RuleViolation refused) {
            return new Answer(null, words.say(refused.key(), refused.arguments()));
        }
    }

    private HttpRequest request(Webhook webhook, WebhookDelivery delivery) {
        var secret = secrets.open(webhook.secret(), TenantContext.required().value(), webhook.id());
        return HttpRequest.newBuilder(webhook.address())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Lockkeeper")
                .header("Lockkeeper-Event", delivery.event().wire())
                .header("Lockkeeper-Delivery", delivery.id().toString())
                .header("Lockkeeper-Signature", Signature.of(secret, clock.instant(), delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
    }

    /** The time for an answer is for the whole of it. */
    private Answer send(HttpRequest request) {
        var call = http.sendAsync(request, head -> new FirstWords());
        try {
            HttpResponse<String> answer = call.get(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException slow) {
            call.cancel(true);
            return new Answer(
                    null,
                    words.say("notify.webhook.slow", settings.readTimeout().toSeconds()));
        } catch (ExecutionException broken) {
            return new Answer(null, FirstWords.keepable(String.valueOf(broken.getCause())));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a webhook was called", ending);
        }
    }
}
