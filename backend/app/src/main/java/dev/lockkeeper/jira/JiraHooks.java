package dev.lockkeeper.jira;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.jira.hook.HookKind;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.outside.HookAddress;
import dev.lockkeeper.outside.PublicAddress;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The doors of the current tenant's connections. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JiraHooks {

    private static final String SELECT = """
            select h.id, h.connection_id, h.kind, h.renewed_at, h.registered_until, c.sign_in,
                   coalesce(h.secret, c.secret) as secret,
                   case when h.secret is null then c.id else h.id end as sealed_for,
                   coalesce((select max(n.received_at) from tenant.jira_news n
                                   where n.tenant_id = h.tenant_id and n.hook_id = h.id), h.received_at) as last_at
              from tenant.jira_hook h
              join tenant.jira_connection c on (c.tenant_id, c.id) = (h.tenant_id, h.connection_id)
             where h.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Clock clock;

    JiraHooks(JdbcClient jdbc, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.address = address;
        this.clock = clock;
    }

    Optional<JiraHook> find(UUID id) {
        return jdbc.sql(SELECT + "and h.id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(this::hook)
                .optional();
    }

    List<JiraHook> of(UUID connection) {
        return jdbc.sql(SELECT + "and h.connection_id = :connection order by h.kind desc")
                .param("tenant", tenant())
                .param("connection", connection)
                .query(this::hook)
                .list();
    }

    /** Those whose registration has not been made, or ends within this time. */
    List<JiraHook> ending(Duration ahead) {
        return jdbc.sql(SELECT + "and h.kind = 'APP' and (h.registered_until is null or h.registered_until < :then)")
                .param("tenant", tenant())
                .param("then", clock.instant().plus(ahead).atOffset(ZoneOffset.UTC))
                .query(this::hook)
                .list();
    }

    /** Jira tells of issues there until then. */
    void registered(UUID id, Instant until) {
        jdbc.sql("update tenant.jira_hook set registered_until = :until where tenant_id = :tenant and id = :id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    /**
     * Made, or given another secret; its address stays.
     *
     * @param secret sealed; null where the connection's own is the proof
     */
    void put(UUID id, UUID connection, HookKind kind, MemberId by, byte @Nullable [] secret) {
        jdbc.sql("""
                        insert into tenant.jira_hook
                               (tenant_id, id, connection_id, kind, secret, renewed_by, renewed_at)
                        values (:tenant, :id, :connection, :kind, :secret, :by, :now)
                        on conflict (tenant_id, id) do update
                           set secret = excluded.secret, renewed_by = excluded.renewed_by,
                               renewed_at = excluded.renewed_at
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("connection", connection)
                .param("kind", kind.name())
                .param("secret", secret, Types.BINARY)
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Answers whether there was one. */
    boolean delete(UUID connection, HookKind kind) {
        return jdbc.sql("""
                        delete from tenant.jira_hook
                         where tenant_id = :tenant and connection_id = :connection and kind = :kind
                        """)
                        .param("tenant", tenant())
                        .param("connection", connection)
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    /** Where Jira finds a door, or would have found it. Needs no transaction. */
    @Transactional(propagation = Propagation.SUPPORTS)
    String address(UUID id) {
        return address.url() + "/hooks/jira/" + new HookAddress(TenantContext.required(), id).text();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private JiraHook hook(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var until = row.getObject("registered_until", OffsetDateTime.class);
        var received = row.getObject("last_at", OffsetDateTime.class);
        return new JiraHook(
                id,
                row.getObject("connection_id", UUID.class),
                HookKind.valueOf(row.getString("kind")),
                SignIn.valueOf(row.getString("sign_in")),
                row.getBytes("secret"),
                row.getObject("sealed_for", UUID.class),
                address(id),
                row.getObject("renewed_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                received == null ? null : received.toInstant());
    }
}
