package dev.lockkeeper.execution;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The executions of the current tenant's migrations, for reading. */
@Service
@Transactional(readOnly = true)
public class ExecutionArchive {

    /** What runs for longer than that is not looked for. */
    private static final Duration LONGEST = Duration.ofDays(30);

    /** What began earlier counts where it still ran; what says nothing any more ran until it was heard of last. */
    private static final String RAN_BEFORE = """
            and x.production and x.started_at between :least and :until
            and (x.started_at >= :from or coalesce(x.ended_at, x.reported_at) >= :from)
            order by least(coalesce(x.ended_at, :until), :until) desc, x.started_at desc, x.id limit 20
            """;

    private final JdbcClient jdbc;

    ExecutionArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; a migration has a handful. */
    @ViewersMay
    public List<ExecutionRow> of(UUID migration) {
        return select("and x.migration_id = :migration order by x.started_at desc, x.id limit 200")
                .param("migration", migration)
                .query(ExecutionRows::row)
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
                .query(ExecutionRows::row)
                .list();
    }

    @ViewersMay
    public ExecutionRow get(UUID migration, ExecutionId id) {
        return select("and x.migration_id = :migration and x.id = :id")
                .param("migration", migration)
                .param("id", id.value())
                .query(ExecutionRows::row)
                .optional()
                .orElseThrow(() -> new NotFound("execution"));
    }

    /** What ran on this database in production in the time before an instant, nearest first; at most twenty. */
    @ViewersMay
    public List<ExecutionRow> before(DatabaseId database, Instant instant, Duration time) {
        return select("""
                        and m.database_id = :database
                        """ + RAN_BEFORE)
                .param("database", database.value())
                .param("least", instant.minus(time).minus(LONGEST).atOffset(ZoneOffset.UTC))
                .param("from", instant.minus(time).atOffset(ZoneOffset.UTC))
                .param("until", instant.atOffset(ZoneOffset.UTC))
                .query(ExecutionRows::row)
                .list();
    }

    /** What ran on these tables in production, whatever their database; named without the schema public. */
    @ViewersMay
    public List<ExecutionRow> beforeOn(Collection<String> tables, Instant instant, Duration time) {
        return select("""
                        and exists (
                          select from tenant.migration_table t
                           where t.tenant_id = :tenant and t.revision_id = x.revision_id
                             and regexp_replace(t.table_name, '^public[.]', '') = any(:tables))
                        """ + RAN_BEFORE)
                .param("least", instant.minus(time).minus(LONGEST).atOffset(ZoneOffset.UTC))
                .param("tables", tables.toArray(String[]::new))
                .param("from", instant.minus(time).atOffset(ZoneOffset.UTC))
                .param("until", instant.atOffset(ZoneOffset.UTC))
                .query(ExecutionRows::row)
                .list();
    }

    /** What has ended in production, in the order of the identifiers, for whoever goes through it. */
    @ViewersMay
    public List<UUID> endedAfter(UUID last, int size) {
        return jdbc.sql("""
                        select id from tenant.execution
                         where tenant_id = :tenant and id > :last and production and ended_at is not null
                         order by id limit :size
                        """)
                .param("tenant", TenantContext.required().value())
                .param("last", last)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** Those among them that have ended in production. */
    @ViewersMay
    public List<EndedRun> ended(Collection<UUID> executions) {
        return jdbc.sql("""
                        select id, migration_id, outcome, ended_at from tenant.execution
                         where tenant_id = :tenant and id = any (:ids) and production and ended_at is not null
                        """)
                .param("tenant", TenantContext.required().value())
                .param("ids", executions.toArray(UUID[]::new))
                .query((row, n) -> new EndedRun(
                        row.getObject("id", UUID.class),
                        row.getObject("migration_id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(ExecutionRows.SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }
}
