package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's webhooks. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WebhookRows {

    private static final String SELECT = "select * from tenant.webhook where tenant_id = :tenant ";

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Webhook> list() {
        return select("order by name, id limit 1000")
                .query(WebhookRows::webhook)
                .list();
    }

    Optional<Webhook> find(UUID id) {
        return select("and id = :id")
                .param("id", id)
                .query(WebhookRows::webhook)
                .optional();
    }

    /** Those that are told of such an event. */
    List<Webhook> listening(EventType type) {
        return select("and state = 'ACTIVE' and :type = any(events) order by id limit 1000")
                .param("type", type.name())
                .query(WebhookRows::webhook)
                .list();
    }

    void insert(UUID id, MemberId by, WebhookDetails details, byte[] secret) {
        orRefuse(said("""
                insert into tenant.webhook
                       (tenant_id, id, name, address, format, events, state, secret, created_by, created_at, version)
                values (:tenant, :id, :name, :address, :format, :events, :state, :secret, :by, :now, 0)
                """, id, details)
                .param("secret", secret)
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** Whoever changes it has seen to it: it begins anew. */
    void update(UUID id, int version, WebhookDetails details) {
        requireChanged(orRefuse(said("""
                update tenant.webhook
                   set name = :name, address = :address, format = :format, events = :events, state = :state,
                       failures = 0, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """, id, details).param("version", version)));
    }

    void delete(UUID id, int version) {
        requireChanged(
                jdbc.sql("delete from tenant.webhook where tenant_id = :tenant and id = :id and version = :version")
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("version", version)
                        .update());
    }

    /** Answers whether it was paused before. */
    boolean resume(UUID id) {
        return jdbc.sql("""
                        update tenant.webhook set state = 'ACTIVE', failures = 0
                         where tenant_id = :tenant and id = :id and state = 'PAUSED'
                        """).param("tenant", tenant()).param("id", id).update() == 1;
    }

    void succeeded(UUID id) {
        jdbc.sql("update tenant.webhook set failures = 0 where tenant_id = :tenant and id = :id and failures > 0")
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    /** Answers whether this failure paused it: of many at the same moment, one does. */
    boolean failed(UUID id, int patience) {
        jdbc.sql("update tenant.webhook set failures = failures + 1 where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .update();
        return jdbc.sql("""
                        update tenant.webhook set state = 'PAUSED'
                         where tenant_id = :tenant and id = :id and state = 'ACTIVE' and failures >= :patience
                        """)
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("patience", patience)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec said(String sql, UUID id, WebhookDetails details) {
        return jdbc.sql(sql)
                .param("tenant", tenant())
                .param("id", id)
                .param("name", details.name())
                .param("address", details.address().toString())
                .param("format", details.format().name())
                .param("events", details.events().stream().map(Enum::name).toArray(String[]::new))
                .param("state", details.state().name());
    }

    private static int orRefuse(JdbcClient.StatementSpec change) {
        try {
            return change.update();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("notify.webhook.name.taken");
        }
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new Conflict();
        }
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                URI.create(row.getString("address")),
                Webhook.Format.valueOf(row.getString("format")),
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(EventType::valueOf)
                        .collect(Collectors.toSet()),
                Webhook.State.valueOf(row.getString("state")),
                row.getBytes("secret"),
                row.getInt("failures"),
                row.getInt("version"));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
