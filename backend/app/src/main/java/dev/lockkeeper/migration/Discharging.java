package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.risk.Discharge;
import dev.lockkeeper.risk.Discharge.Kind;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recorded facts that take reasons away: added, read, never changed. */
@Repository
class Discharging {

    /** What a person may type in; a timing comes from a rehearsal. */
    static final Set<Kind> TYPED = Set.of(Kind.PREFLIGHT_ZERO, Kind.NOBODY_READS, Kind.ARCHIVED);

    private final JdbcClient jdbc;

    Discharging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RecordedDischarge> of(UUID revision) {
        return jdbc.sql("""
                        select d.kind, d.content_hash, d.script, d.statement, d.reason, m.name, d.recorded_at
                          from tenant.migration_discharge d
                          join tenant.member m on (m.tenant_id, m.id) = (d.tenant_id, d.recorded_by)
                         where d.tenant_id = :tenant and d.revision_id = :revision
                         order by d.recorded_at, d.id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("revision", revision)
                .query((row, n) -> new RecordedDischarge(
                        Discharge.of(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("content_hash"),
                                row.getString("script"),
                                row.getInt("statement")),
                        row.getString("reason"),
                        row.getString("name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Revision revision, Discharge discharge, String reason, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.migration_discharge
                               (tenant_id, id, migration_id, revision_id, content_hash, kind, script, statement,
                                reason, recorded_by, recorded_at)
                        values (:tenant, :id, :migration, :revision, :hash, :kind, :script, :statement,
                                :reason, :by, :at)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", Ids.next())
                .param("migration", revision.migration())
                .param("revision", revision.id())
                .param("hash", discharge.contentHash())
                .param("kind", discharge.kind().name())
                .param("script", discharge.script())
                .param("statement", discharge.statement())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
