package dev.lockkeeper.incident;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's incidents, for reading. */
@Service
@Transactional(readOnly = true)
public class IncidentArchive {

    private static final String SELECT = """
            select i.*, d.name as database_name, r.name as reporter, c.name as cause_by_name
              from tenant.incident i
              join tenant.member r on (r.tenant_id, r.id) = (i.tenant_id, i.reported_by)
              left join tenant.member c on (c.tenant_id, c.id) = (i.tenant_id, i.cause_by)
              left join tenant.database d on (d.tenant_id, d.id) = (i.tenant_id, i.database_id)
             where i.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    IncidentArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ViewersMay
    public IncidentSummary get(IncidentId id) {
        return select("and i.number = :number")
                .param("number", id.number())
                .query(IncidentArchive::summary)
                .optional()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /** Those of the sources that have told of their incident before. */
    Set<IncidentSource> knownOf(List<IncidentSource> sources) {
        return jdbc.sql("""
                        select i.source, i.source_id from tenant.incident i
                          join unnest(:names::text[], :ids::text[]) as s (name, id) on (s.name, s.id) = (i.source, i.source_id)
                         where i.tenant_id = :tenant
                        """)
                .param("tenant", TenantContext.required().value())
                .param("names", sources.stream().map(IncidentSource::name).toArray(String[]::new))
                .param("ids", sources.stream().map(IncidentSource::id).toArray(String[]::new))
                .query((row, n) -> new IncidentSource(row.getString("source"), row.getString("source_id")))
                .set();
    }

    /** Those that a migration is linked to, newest first. */
    @ViewersMay
    public List<IncidentSummary> of(UUID migration) {
        return select("""
                        and exists (select from tenant.incident_migration l
                                     where l.tenant_id = :tenant and l.incident_id = i.id and l.migration_id = :migration)
                        order by i.impact_started desc, i.number desc limit 50
                        """)
                .param("migration", migration)
                .query(IncidentArchive::summary)
                .list();
    }

    /** In the order of their identifiers. */
    List<IncidentSummary> inOrder(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : select("and i.id = any(:ids) order by array_position(:ids, i.id)")
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(IncidentArchive::summary)
                        .list();
    }

    @ViewersMay
    public Page<IncidentSummary> newestFirst(IncidentFilter filter, Cursor after, int size) {
        var rows = select("""
                        and (i.impact_started, i.number) < (:at, :number)
                        and (:cause::text is null or coalesce(i.cause, 'UNTAGGED') = :cause)
                        and (:state::text is null or (i.restored is null) = (:state = 'OPEN'))
                        and (:tag::text is null or exists (
                          select from tenant.incident_tagged g
                           where g.tenant_id = :tenant and g.incident_id = i.id and g.tag = :tag))
                        order by i.impact_started desc, i.number desc
                        limit :size + 1
                        """)
                .param("at", after.at())
                .param("number", after.number())
                .param("cause", name(filter.cause()), Types.VARCHAR)
                .param("state", name(filter.state()), Types.VARCHAR)
                .param("tag", filter.tag(), Types.VARCHAR)
                .param("size", size)
                .query(IncidentArchive::summary)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.course().impactStarted(), row.number()));
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static IncidentSummary summary(ResultSet row, int n) throws SQLException {
        var database = row.getObject("database_id", UUID.class);
        var cause = row.getString("cause");
        var certainty = row.getString("certainty");
        return new IncidentSummary(
                new IncidentId(TenantContext.required(), row.getInt("number")),
                row.getObject("id", UUID.class),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                course(row),
                row.getString("service"),
                database == null ? null : new DatabaseId(database),
                row.getString("database_name"),
                row.getString("description"),
                cost(row),
                cause == null ? null : Cause.valueOf(cause),
                certainty == null ? null : Certainty.valueOf(certainty),
                row.getString("cause_by_name"),
                instant(row, "cause_at"),
                row.getString("reporter"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                IncidentSource.of(row.getString("source"), row.getString("source_id")),
                row.getInt("version"));
    }

    private static IncidentCost cost(ResultSet row) throws SQLException {
        return new IncidentCost(
                row.getObject("responders", Integer.class),
                row.getBigDecimal("responder_hours"),
                row.getBigDecimal("other_cost"));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getObject("impact_started", OffsetDateTime.class).toInstant(),
                instant(row, "detected"),
                instant(row, "mitigated"),
                instant(row, "restored"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
