package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.notify.WebhookCaller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class CallingWebhooksTests extends WebhookStage {

    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})");

    @Autowired
    JsonMapper json;

    @Test
    void an_event_is_sent_signed_and_once() {
        var made = make(Webhook.Format.JSON, APPROVALS);
        var id = migration(harbor.ada());

        approve(harbor.boris(), id);

        var delivery = delivered();
        assertThat(receiver.calls).singleElement().satisfies(call -> {
            assertThat(call.event()).isEqualTo("review.approved");
            assertThat(call.delivery()).isEqualTo(delivery.id().toString());
            var found = SIGNATURE.matcher(call.signature());
            assertThat(found.matches()).isTrue();
            var at = Instant.ofEpochSecond(Long.parseLong(found.group(1)));
            assertThat(Signature.of(made.secret(), at, call.body())).isEqualTo(call.signature());
            assertThat(Duration.between(at, clock.instant()).abs()).isLessThan(Duration.ofMinutes(5));
            var body = json.readTree(call.body());
            assertThat(body.at("/id").asString()).isEqualTo(delivery.id().toString());
            assertThat(body.at("/type").asString()).isEqualTo("review.approved");
            assertThat(body.at("/tenant").asString()).isEqualTo(harbor.slug());
            assertThat(body.at("/subject/id").asString()).isEqualTo(id.toString());
            assertThat(body.at("/subject/url").asString())
                    .contains("/" + harbor.slug() + "/migrations/1/reviews#verdict-");
            assertThat(body.at("/actor").asString()).isEqualTo("Boris");
            assertThat(body.at("/detail").asString()).startsWith("Boris approved revision 1");
        });
        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.answer()).isEqualTo("thanks");
    }

    /** So that anybody can compare theirs: made with openssl. */
    @Test
    void the_signature_is_a_hash_with_a_key_of_the_time_and_the_body() {
        assertThat(Signature.of("key", Instant.ofEpochSecond(1), "{}"))
                .isEqualTo("t=1,v1=1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224");
    }

    @Test
    void a_chat_gets_a_line_with_a_link_and_nothing_that_it_takes_for_marks() {
        make(Webhook.Format.SLACK, APPROVALS);

        approve(harbor.boris(), migration(harbor.ada()));

        delivered();
        assertThat(json.readTree(receiver.calls.get(0).body()).at("/text").asString())
                .startsWith("Boris approved revision 1 of M-1 Add a fulfilment status\n<http://localhost:8080/")
                .endsWith("|M-1 Add a fulfilment status>");
        assertThat(WebhookBody.slack("a <b> & c")).isEqualTo("a &lt;b&gt; &amp; c");
    }

    @Test
    void a_server_in_trouble_is_asked_again_under_the_same_identifier() {
        receiver.answers(500, 302);
        make(Webhook.Format.JSON, APPROVALS);

        approve(harbor.boris(), migration(harbor.ada()));

        assertThat(delivered().attempts()).isEqualTo(3);
        assertThat(receiver.calls).hasSize(3).allMatch(call -> call.path().equals("/hook"));
        assertThat(receiver.calls.stream().map(Receiver.Call::delivery).distinct())
                .hasSize(1);
        assertThat(receiver.calls.stream().map(Receiver.Call::body).distinct()).hasSize(1);
    }

    @Test
    void what_arrived_is_sent_again_only_when_an_admin_asks() {
        make(Webhook.Format.JSON, APPROVALS);
        approve(harbor.boris(), migration(harbor.ada()));
        var delivery = delivered();
        asWorker(
                () -> new WebhookChore(outcomes, caller(true)).run(delivery.id().toString()));
        assertThat(receiver.calls).hasSize(1);

        assertThat(browser.post(harbor.ana(), "settings/webhooks/deliveries/" + delivery.id() + "/redelivery"))
                .hasStatus3xxRedirection();

        await().until(() -> receiver.calls.size() == 2);
        assertThat(delivered().attempts()).isEqualTo(2);
        assertThat(receiver.calls.get(1).delivery())
                .isEqualTo(receiver.calls.get(0).delivery());
        assertThat(browser.get(harbor.ana(), "settings/webhooks/deliveries"))
                .hasStatusOk()
                .bodyText()
                .contains("review.approved", "thanks", "Delivered");
        assertThat(browser.get(harbor.ana(), "settings/webhooks/deliveries?failed=true"))
                .bodyText()
                .doesNotContain("thanks");
    }

    @Test
    void a_webhook_hears_of_what_was_chosen_and_of_nothing_while_it_is_off() {
        make(Webhook.Format.JSON, Set.of(EventType.REVIEW_COMMENTED));
        var off = details("off", Webhook.Format.JSON, APPROVALS, false);
        Acting.as(harbor.ana(), () -> webhooks.make(harbor.ana(), off));

        approve(harbor.boris(), migration(harbor.ada()));

        assertThat(page()).isEmpty();
    }

    @Test
    void after_many_failures_in_a_row_it_is_paused_and_admins_are_told() {
        var made = make(Webhook.Format.JSON, APPROVALS);
        receiver.answers(500);
        fixtures.withoutWorkers(() -> {
            approve(harbor.boris(), migration(harbor.ada()));
            var impatient = impatient();
            for (int failure = 0; failure < 3; failure++) {
                here(() -> {
                    impatient
                            .waiting(page().get(0).id())
                            .ifPresent(load -> impatient.note(load, new Answer(500, "no")));
                    return null;
                });
            }
            assertThat(webhook(made.id()).state()).isEqualTo(Webhook.State.PAUSED);
            assertThat(here(() -> outcomes.waiting(page().get(0).id()))).isEmpty();
            assertThat(notices(harbor.ana(), NoticeKind.WEBHOOK_PAUSED)).hasSize(1);
            assertThat(notices(harbor.olga(), NoticeKind.WEBHOOK_PAUSED)).hasSize(1);
            assertThat(notices(harbor.boris(), NoticeKind.WEBHOOK_PAUSED)).isEmpty();
            assertThat(browser.get(harbor.ana(), "settings/webhooks"))
                    .bodyText()
                    .contains("Paused", "Resume");
        });

        assertThat(browser.post(harbor.ana(), "settings/webhooks/" + made.id() + "/resumption"))
                .hasStatus3xxRedirection();
        delivered();
        assertThat(webhook(made.id()).failures()).isZero();
    }

    @Test
    void a_ping_goes_out_and_a_long_answer_is_cut() {
        try (var talker = new Receiver("x".repeat(100_000))) {
            var details = new WebhookDetails("talker", talker.address(), Webhook.Format.JSON, APPROVALS, true);
            var made = Acting.as(harbor.ana(), () -> webhooks.make(harbor.ana(), details));

            assertThat(browser.post(harbor.ana(), "settings/webhooks/" + made.id() + "/ping"))
                    .hasStatus3xxRedirection();

            assertThat(delivered().answer()).hasSize(FirstWords.MOST);
            assertThat(talker.calls).singleElement().satisfies(call -> assertThat(call.event())
                    .isEqualTo("ping"));
        }
    }
}
