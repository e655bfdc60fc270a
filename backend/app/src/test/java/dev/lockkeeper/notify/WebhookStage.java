package dev.lockkeeper.notify;

import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.outside.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Harbor, and somebody else's server that may be told of what happens there. */
abstract class WebhookStage extends NoticeStage {

    static final Set<EventType> APPROVALS = Set.of(EventType.REVIEW_APPROVED);

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRows rows;

    @Autowired
    WebhookDeliveries deliveries;

    @Autowired
    WebhookOutcomes outcomes;

    @Autowired
    Notices notices;

    @Autowired
    Members members;

    @Autowired
    SecretBox secrets;

    @Autowired
    NoticeWords words;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @AutoClose
    Receiver receiver = new Receiver();

    Webhooks.Made make(Webhook.Format format, Set<EventType> types) {
        return Acting.as(harbor.ana(), () -> webhooks.make(harbor.ana(), details("chat", format, types, true)));
    }

    WebhookDetails details(String name, Webhook.Format format, Set<EventType> types, boolean active) {
        return new WebhookDetails(name, receiver.address(), format, types, active);
    }

    MockMvcRequestBuilder form(String address, CurrentMember person) {
        return browser.post(person, address)
                .param("address", receiver.address().toString())
                .param("format", "JSON")
                .param("events", "REVIEW_APPROVED")
                .param("active", "true");
    }

    Webhook webhook(UUID id) {
        return here(() -> rows.find(id).orElseThrow());
    }

    List<WebhookDelivery> page() {
        return here(() -> deliveries.page(false, After.FIRST));
    }

    WebhookDelivery delivered() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !page().isEmpty() && page().get(0).isDelivered());
        return page().get(0);
    }

    WebhookCaller caller(boolean allowPrivate) {
        return new WebhookCaller(settings(allowPrivate, 50), secrets, words, clock);
    }

    WebhookOutcomes impatient() {
        return new WebhookOutcomes(rows, deliveries, notices, members, settings(true, 3), events, clock);
    }

    static WebhookSettings settings(boolean allowPrivate, int patience) {
        return new WebhookSettings(allowPrivate, Duration.ofSeconds(5), Duration.ofSeconds(10), patience);
    }
}
