package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.TravellingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgettingTests extends WebhookStage {

    @Autowired
    ForgetRound round;

    @Autowired
    Inbox inbox;

    @Test
    void what_was_read_long_ago_is_thrown_away_and_what_nobody_has_read_is_kept() {
        var id = migration(harbor.ada());
        comment(harbor.boris(), id);
        answer(harbor.ada(), id, comment(harbor.boris(), id));
        Acting.run(harbor.ada(), () -> inbox.readAll(harbor.ada()));

        runAfter(Duration.ofDays(89));
        assertThat(notices(harbor.ada())).hasSize(2);

        runAfter(Duration.ofDays(91));
        assertThat(notices(harbor.ada())).isEmpty();
        assertThat(notices(harbor.boris())).as("unread").hasSize(1);
    }

    @Test
    void what_was_delivered_long_ago_is_thrown_away_and_what_was_never_taken_is_kept() {
        var webhook = webhook(make(Webhook.Format.JSON, APPROVALS).id());
        var taken = delivery(webhook, "DELIVERED");
        var failed = delivery(webhook, "FAILED");
        var waiting = delivery(webhook, "WAITING");

        runAfter(Duration.ofDays(89));
        assertThat(kept()).containsExactlyInAnyOrder(taken, failed, waiting);

        runAfter(Duration.ofDays(91));
        assertThat(kept()).containsExactlyInAnyOrder(failed, waiting);
    }

    @Test
    void more_than_a_batch_goes_in_batches() {
        comment(harbor.boris(), migration(harbor.ada()));
        here(() -> jdbc.sql("""
                        insert into tenant.notice (tenant_id, id, member_id, event_key, kind, words, args, path, at, mail,
                                                   off_secret, read_at)
                        select tenant_id, gen_random_uuid(), member_id, 'copy/' || n, kind, words, args, path, at, 'NONE',
                               'copy' || n, now()
                          from tenant.notice, generate_series(1, :many) n
                         where tenant_id = :tenant and kind = 'COMMENT_ON_MINE'
                        """)
                .param("tenant", harbor.tenant().id().value())
                .param("many", ForgetRound.BATCH + 5)
                .update());

        runAfter(Duration.ofDays(91));

        assertThat(notices(harbor.ada())).as("unread").hasSize(1);
    }

    private UUID delivery(Webhook webhook, String state) {
        var id = UUID.randomUUID();
        here(() -> {
            deliveries.insert(id, webhook, "event/" + id, EventType.PING, "{}", Instant.now());
            return jdbc.sql("""
                            update tenant.webhook_delivery set state = :state, tried_at = now()
                             where tenant_id = :tenant and id = :id
                            """)
                    .param("tenant", harbor.tenant().id().value())
                    .param("id", id)
                    .param("state", state)
                    .update();
        });
        return id;
    }

    private List<UUID> kept() {
        return page().stream().map(WebhookDelivery::id).toList();
    }

    private void runAfter(Duration wait) {
        TravellingClock.at(Instant.now().plus(wait), () -> {
            asWorker(round::run);
            return wait;
        });
    }
}
