package dev.lockkeeper.incident;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What incidents are linked to: tables by name, migrations by identifier. */
@Repository
class IncidentLinks {

    private final JdbcClient jdbc;

    IncidentLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tables(UUID incident, List<String> names) {
        of("delete from tenant.incident_table where tenant_id = :tenant and incident_id = :incident", incident)
                .update();
        of("""
                insert into tenant.incident_table (tenant_id, incident_id, table_name)
                select :tenant, :incident, name from unnest(:names::text[]) as name
                """, incident).param("names", names.toArray(String[]::new)).update();
    }

    List<String> tables(UUID incident) {
        return of("""
                select table_name from tenant.incident_table
                 where tenant_id = :tenant and incident_id = :incident order by table_name
                """, incident).query(String.class).list();
    }

    /** Of many incidents; those without tables are left out. */
    @Transactional(readOnly = true)
    Map<UUID, List<String>> tablesOf(List<UUID> incidents) {
        var names = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select incident_id, table_name from tenant.incident_table
                         where tenant_id = :tenant and incident_id = any(:incidents) order by incident_id, table_name
                        """)
                .param("tenant", TenantContext.required().value())
                .param("incidents", incidents.toArray(UUID[]::new))
                .query(row -> {
                    var incident = row.getObject("incident_id", UUID.class);
                    names.computeIfAbsent(incident, each -> new ArrayList<>()).add(row.getString("table_name"));
                });
        return names;
    }

    void link(UUID incident, UUID migration, boolean causal, MemberId by, Instant at) {
        of("""
                insert into tenant.incident_migration as l
                       (tenant_id, incident_id, migration_id, causal, linked_by, linked_at)
                values (:tenant, :incident, :migration, :causal, :by, :at)
                on conflict (tenant_id, incident_id, migration_id) do update
                   set causal = excluded.causal, linked_by = excluded.linked_by, linked_at = excluded.linked_at
                """, incident)
                .param("migration", migration)
                .param("causal", causal)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean unlink(UUID incident, UUID migration) {
        return of("""
                                delete from tenant.incident_migration
                                 where tenant_id = :tenant and incident_id = :incident and migration_id = :migration
                                """, incident).param("migration", migration).update() > 0;
    }

    List<UUID> causal(UUID incident) {
        return of("""
                select migration_id from tenant.incident_migration
                 where tenant_id = :tenant and incident_id = :incident and causal order by migration_id
                """, incident).query(UUID.class).list();
    }

    List<LinkedMigration> migrations(UUID incident) {
        return of("""
                select l.migration_id, l.causal, m.number, m.title, m.tier, m.status
                  from tenant.incident_migration l
                  join tenant.migration m on (m.tenant_id, m.id) = (l.tenant_id, l.migration_id)
                 where l.tenant_id = :tenant and l.incident_id = :incident
                 order by l.causal desc, m.number
                """, incident)
                .query((row, n) -> new LinkedMigration(
                        row.getObject("migration_id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        RiskTier.valueOf(row.getString("tier")),
                        MigrationStatus.valueOf(row.getString("status")),
                        row.getBoolean("causal")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, UUID incident) {
        return jdbc.sql(sql).param("tenant", TenantContext.required().value()).param("incident", incident);
    }
}
