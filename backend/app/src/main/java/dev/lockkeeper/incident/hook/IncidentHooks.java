package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.outside.HookAddress;
import dev.lockkeeper.outside.PublicAddress;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
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

/** The current tenant's doors for incidents. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentHooks {

    private static final String SELECT = """
            select h.*, n.received_at,
                   (select count(*) from tenant.incident_message k
                     where k.tenant_id = :tenant and k.hook_id = h.id and k.outcome = 'KEPT') as kept
              from tenant.incident_hook h
              left join lateral (select m.received_at from tenant.incident_message m
                                  where m.tenant_id = :tenant and m.hook_id = h.id
                                  order by m.received_at desc, m.id desc limit 1) n on true
             where h.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Clock clock;

    IncidentHooks(JdbcClient jdbc, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.address = address;
        this.clock = clock;
    }

    List<IncidentHook> all() {
        return sql(SELECT + "order by h.name").query(this::hook).list();
    }

    Optional<IncidentHook> find(UUID id) {
        return sql(SELECT + "and h.id = :id").param("id", id).query(this::hook).optional();
    }

    boolean isNamed(String name) {
        return sql("select exists (select from tenant.incident_hook where tenant_id = :tenant and name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, String name, IncidentHookKind kind, @Nullable DatabaseId database, byte[] secret, MemberId by) {
        sql("""
                insert into tenant.incident_hook
                       (tenant_id, id, name, kind, database_id, secret, renewed_by, renewed_at)
                values (:tenant, :id, :name, :kind, :database, :secret, :by, :now)
                """)
                .param("id", id)
                .param("name", name)
                .param("kind", kind.name())
                .param("database", database == null ? null : database.value(), Types.OTHER)
                .param("secret", secret)
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    void renew(UUID id, byte[] secret, MemberId by) {
        sql("""
                update tenant.incident_hook set secret = :secret, renewed_by = :by, renewed_at = :now
                 where tenant_id = :tenant and id = :id
                """)
                .param("id", id)
                .param("secret", secret)
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    void close(UUID id) {
        sql("update tenant.incident_hook set secret = null where tenant_id = :tenant and id = :id")
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }

    private IncidentHook hook(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var database = row.getObject("database_id", UUID.class);
        var received = row.getObject("received_at", OffsetDateTime.class);
        return new IncidentHook(
                id,
                row.getString("name"),
                IncidentHookKind.valueOf(row.getString("kind")),
                database == null ? null : new DatabaseId(database),
                row.getBytes("secret"),
                address.url() + "/hooks/incidents/" + new HookAddress(TenantContext.required(), id).text(),
                new MemberId(row.getObject("renewed_by", UUID.class)),
                row.getObject("renewed_at", OffsetDateTime.class).toInstant(),
                received == null ? null : received.toInstant(),
                row.getInt("kept"));
    }
}
