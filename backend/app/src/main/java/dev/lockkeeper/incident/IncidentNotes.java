package dev.lockkeeper.incident;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of incidents' timelines; append-only. */
@Repository
class IncidentNotes {

    private final JdbcClient jdbc;

    IncidentNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID incident, EntryKind kind, String text, MemberId actor, Instant at) {
        add(incident, kind, text, actor, at, null);
    }

    /** @param happened when it happened; null where that is when it is written down */
    void add(UUID incident, EntryKind kind, String text, MemberId actor, Instant at, @Nullable Instant happened) {
        jdbc.sql("""
                        insert into tenant.incident_entry (tenant_id, id, incident_id, kind, text, actor_id, at, happened_at)
                        values (:tenant, :id, :incident, :kind, :text, :actor, :at, :happened)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", Ids.next())
                .param("incident", incident)
                .param("kind", kind.name())
                .param("text", text)
                .param("actor", actor.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("happened", happened == null ? null : happened.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order in which it happened; at most a thousand. */
    List<IncidentEntry> of(UUID incident) {
        return jdbc.sql("""
                        select e.kind, e.text, m.name, e.at, e.happened_at
                          from tenant.incident_entry e
                          join tenant.member m on (m.tenant_id, m.id) = (e.tenant_id, e.actor_id)
                         where e.tenant_id = :tenant and e.incident_id = :incident
                         order by coalesce(e.happened_at, e.at), e.at, e.id
                         limit 1000
                        """)
                .param("tenant", TenantContext.required().value())
                .param("incident", incident)
                .query((row, n) -> new IncidentEntry(
                        EntryKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("happened_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
