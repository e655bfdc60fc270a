package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All incidents of the current tenant, for rooms that count them. */
@Service
@Transactional(readOnly = true)
public class IncidentCensus {

    private final JdbcClient jdbc;

    IncidentCensus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their identifiers. */
    @ViewersMay
    public List<UUID> after(UUID last, int size) {
        return sql("select id from tenant.incident where tenant_id = :tenant and id > :last order by id limit :size")
                .param("last", last)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    @ViewersMay
    public List<CountedIncident> of(Collection<UUID> incidents) {
        return sql("""
                select i.id, i.number, i.impact_started, i.restored, i.cause, i.certainty, i.database_id,
                       array(select l.migration_id from tenant.incident_migration l
                              where l.tenant_id = :tenant and l.incident_id = i.id and l.causal
                              order by l.migration_id) as causal
                  from tenant.incident i
                 where i.tenant_id = :tenant and i.id = any (:ids)
                """)
                .param("ids", incidents.toArray(UUID[]::new))
                .query(IncidentCensus::counted)
                .list();
    }

    private static CountedIncident counted(ResultSet row, int n) throws SQLException {
        var restored = row.getObject("restored", OffsetDateTime.class);
        var cause = row.getString("cause");
        var certainty = row.getString("certainty");
        return new CountedIncident(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("impact_started", OffsetDateTime.class).toInstant(),
                restored == null ? null : restored.toInstant(),
                cause == null ? null : Cause.valueOf(cause),
                certainty == null ? null : Certainty.valueOf(certainty),
                List.of((UUID[]) row.getArray("causal").getArray()),
                row.getObject("database_id", UUID.class));
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
