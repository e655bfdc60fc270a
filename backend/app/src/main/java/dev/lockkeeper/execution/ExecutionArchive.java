package dev.lockkeeper.execution;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The executions of the current tenant's migrations, for reading. */
@Service
@Transactional(readOnly = true)
public class ExecutionArchive {

    private static final String SELECT = """
            select x.*, m.number, m.title, e.name as environment_name, r.name as reporter
              from tenant.execution x
              join tenant.migration m on (m.tenant_id, m.id) = (x.tenant_id, x.migration_id)
              join tenant.environment e on (e.tenant_id, e.id) = (x.tenant_id, x.environment_id)
              join tenant.member r on (r.tenant_id, r.id) = (x.tenant_id, x.reported_by)
             where x.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    ExecutionArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; a migration has a handful. */
    @ViewersMay
    public List<ExecutionRow> of(UUID migration) {
        return select("and x.migration_id = :migration order by x.started_at desc, x.id limit 200")
                .param("migration", migration)
                .query(ExecutionArchive::row)
                .list();
    }

    /** Runs of a revision that ended, newest first. */
    List<ExecutionRow> ended(UUID migration, UUID revision, int limit) {
        return select("""
                        and x.migration_id = :migration and x.revision_id = :revision and x.ended_at is not null
                        order by x.started_at desc, x.id limit :limit
                        """)
                .param("migration", migration)
                .param("revision", revision)
                .param("limit", limit)
                .query(ExecutionArchive::row)
                .list();
    }

    @ViewersMay
    public ExecutionRow get(UUID migration, ExecutionId id) {
        return select("and x.migration_id = :migration and x.id = :id")
                .param("migration", migration)
                .param("id", id.value())
                .query(ExecutionArchive::row)
                .optional()
                .orElseThrow(() -> new NotFound("execution"));
    }

    /** What began on this database in production in the time before an instant, nearest first; at most twenty. */
    @ViewersMay
    public List<ExecutionRow> before(DatabaseId database, Instant instant, Duration time) {
        return select("""
                        and x.production and m.database_id = :database
                        and x.started_at between :from and :until
                        order by x.started_at desc, x.id limit 20
                        """)
                .param("database", database.value())
                .param("from", instant.minus(time).atOffset(ZoneOffset.UTC))
                .param("until", instant.atOffset(ZoneOffset.UTC))
                .query(ExecutionArchive::row)
                .list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static ExecutionRow row(ResultSet row, int n) throws SQLException {
        return new ExecutionRow(
                row.getObject("id", UUID.class),
                row.getString("idempotency_key"),
                new MigrationId(TenantContext.required(), row.getInt("number")),
                row.getObject("migration_id", UUID.class),
                row.getString("title"),
                row.getObject("environment_id", UUID.class),
                row.getString("environment_name"),
                row.getBoolean("production"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                Outcome.valueOf(row.getString("outcome")),
                measured(row),
                new Tool(row.getString("tool"), row.getString("tool_version")),
                row.getString("reporter"),
                row.getString("failed_in"),
                MeasuresText.read(row.getString("statements")));
    }

    private static Measurements measured(ResultSet row) throws SQLException {
        return new Measurements(
                row.getObject("duration_ms", Long.class),
                row.getObject("longest_lock_ms", Long.class),
                row.getObject("lock_wait_ms", Long.class),
                row.getObject("rows_affected", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
