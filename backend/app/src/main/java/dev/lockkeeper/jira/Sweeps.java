package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far each project of the current tenant has been looked through. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Sweeps {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweeps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Sweep> of(UUID connection) {
        return jdbc.sql("""
                        select * from tenant.jira_sweep
                         where tenant_id = :tenant and connection_id = :connection order by project_key
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .query(Sweeps::sweep)
                .list();
    }

    /**
     * A new one; the one that was left off goes on where it was.
     *
     * @param first since when to look where nobody ever looked
     */
    Sweep begin(UUID connection, String project, Instant first) {
        return jdbc.sql("""
                        insert into tenant.jira_sweep as s
                               (tenant_id, connection_id, project_key, seen_until, begun_at)
                        values (:tenant, :connection, :project, :first, :now)
                        on conflict (tenant_id, connection_id, project_key) do update
                           set begun_at = case when s.ended_at is null then s.begun_at else excluded.begun_at end,
                               looked_at = case when s.ended_at is null then s.looked_at else 0 end,
                               found = case when s.ended_at is null then s.found else '{}' end,
                               ended_at = null, trouble = null
                        returning *
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("project", project)
                .param("first", first.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .query(Sweeps::sweep)
                .single();
    }

    /** A page was looked through. */
    Sweep page(Sweep sweep, @Nullable String token, int more, Collection<String> found) {
        return change(
                sweep, "token = :token, looked_at = looked_at + :more, found = found || :found", token, more, found);
    }

    /** There are no more pages: what changed before its beginning has been seen. */
    void end(Sweep sweep) {
        change(sweep, "token = :token, ended_at = :now, seen_until = begun_at", null, 0, List.of());
    }

    /** Jira does not answer this query: the next round asks again, from where this one began. */
    void refused(Sweep sweep, String words) {
        jdbc.sql("""
                        update tenant.jira_sweep set token = null, ended_at = :now, trouble = :words
                         where tenant_id = :tenant and connection_id = :connection and project_key = :project
                        """)
                .param("tenant", tenant())
                .param("connection", sweep.connection())
                .param("project", sweep.project())
                .param("now", now())
                .param("words", words)
                .update();
    }

    private Sweep change(Sweep sweep, String set, @Nullable String token, int more, Collection<String> found) {
        return jdbc.sql("update tenant.jira_sweep set " + set + """
                         where tenant_id = :tenant and connection_id = :connection and project_key = :project
                        returning *
                        """)
                .param("tenant", tenant())
                .param("connection", sweep.connection())
                .param("project", sweep.project())
                .param("token", token, Types.VARCHAR)
                .param("more", more)
                .param("found", found.toArray(String[]::new))
                .param("now", now())
                .query(Sweeps::sweep)
                .single();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Sweep sweep(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Sweep(
                row.getObject("connection_id", UUID.class),
                row.getString("project_key"),
                row.getObject("seen_until", OffsetDateTime.class).toInstant(),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("token"),
                row.getInt("looked_at"),
                List.of((String[]) row.getArray("found").getArray()),
                row.getString("trouble"));
    }
}
