package dev.lockkeeper.migration;

import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revisions of a migration, without their content. */
@Repository
class RevisionRows {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that stood there then; the first where there was none yet. */
    UUID at(UUID migration, Instant then) {
        return jdbc.sql("""
                        select id from tenant.migration_revision
                         where tenant_id = :tenant and migration_id = :migration
                         order by created_at > :then, case when created_at > :then then number else -number end
                         limit 1
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migration", migration)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Newest first. */
    List<RevisionRow> of(UUID migration) {
        return jdbc.sql("""
                        select r.number, r.content_hash, m.name as author, m.kind = 'AGENT' as by_agent, r.reason, r.created_at,
                               r.agent_name, r.agent_model, r.agent_owner
                          from tenant.migration_revision r
                          join tenant.member m on (m.tenant_id, m.id) = (r.tenant_id, r.author_id)
                         where r.tenant_id = :tenant and r.migration_id = :migration
                         order by r.number desc
                         limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migration", migration)
                .param("most", MOST)
                .query((row, n) -> new RevisionRow(
                        row.getInt("number"),
                        row.getString("content_hash"),
                        row.getString("author"),
                        row.getBoolean("by_agent"),
                        AgentAuthor.of(row),
                        row.getString("reason"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
