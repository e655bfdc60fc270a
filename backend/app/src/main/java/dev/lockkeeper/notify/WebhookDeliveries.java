package dev.lockkeeper.notify;

import dev.lockkeeper.notify.WebhookCaller.Answer;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's deliveries: one per webhook and event. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WebhookDeliveries {

    static final int SIZE = 50;

    private static final String SELECT = """
            select d.*, w.name as webhook_name
              from tenant.webhook_delivery d
              join tenant.webhook w on (w.tenant_id, w.id) = (d.tenant_id, d.webhook_id)
             where d.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers whether the webhook had not been told of the event before. */
    boolean insert(UUID id, Webhook webhook, String eventKey, EventType event, String body, Instant at) {
        return jdbc.sql("""
                        insert into tenant.webhook_delivery
                               (tenant_id, id, webhook_id, event_key, event, body, at, state)
                        values (:tenant, :id, :webhook, :key, :event, :body, :at, 'WAITING')
                        on conflict on constraint webhook_delivery_once do nothing
                        """)
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("webhook", webhook.id())
                        .param("key", eventKey)
                        .param("event", event.name())
                        .param("body", body)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<WebhookDelivery> find(UUID id) {
        return jdbc.sql(SELECT + "and d.id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(WebhookDeliveries::delivery)
                .optional();
    }

    /** Newest first. */
    List<WebhookDelivery> page(boolean failedOnly, After after) {
        return jdbc.sql(SELECT + (failedOnly ? "and d.state = 'FAILED' " : "")
                        + "and (d.at, d.id) < (:at, :id) order by d.at desc, d.id desc limit :limit")
                .param("tenant", tenant())
                .param("at", after.at())
                .param("id", after.id())
                .param("limit", SIZE + 1)
                .query(WebhookDeliveries::delivery)
                .list();
    }

    /** What a webhook that was away has missed, as far as it is kept on the way. */
    List<UUID> undelivered(UUID webhook) {
        return jdbc.sql("""
                        select id from tenant.webhook_delivery
                         where tenant_id = :tenant and webhook_id = :webhook and state <> 'DELIVERED'
                         order by at, id limit 10000
                        """)
                .param("tenant", tenant())
                .param("webhook", webhook)
                .query(UUID.class)
                .list();
    }

    void noted(UUID id, Answer answer) {
        jdbc.sql("""
                        update tenant.webhook_delivery
                           set state = :state, attempts = attempts + 1, tried_at = :now, status = :status, answer = :answer
                         where tenant_id = :tenant and id = :id
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("state", answer.taken() ? "DELIVERED" : "FAILED")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("status", answer.status(), Types.INTEGER)
                .param("answer", answer.words())
                .update();
    }

    /** What was taken before then; what was not is kept. Answers how many, at most as many as that. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from tenant.webhook_delivery
                         where tenant_id = :tenant and id in (
                           select id from tenant.webhook_delivery
                            where tenant_id = :tenant and at < :before and state = 'DELIVERED' and tried_at < :before
                            order by at, id limit :most)
                        """)
                .param("tenant", tenant())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    void again(UUID id) {
        jdbc.sql("update tenant.webhook_delivery set state = 'WAITING' where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    private static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        return new WebhookDelivery(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("webhook_name"),
                EventType.valueOf(row.getString("event")),
                row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                NoticeRows.instant(row, "tried_at"),
                row.getObject("status", Integer.class),
                row.getString("answer"));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
