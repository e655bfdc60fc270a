package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a sweep has to look: the projects of the issues that are known, and issues that nobody read for long. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SweepSubjects {

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepSubjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A project of issues that are known. */
    record Project(String key, Instant oldest) {}

    /** With the time from which the issue is that was not read for longest; deleted ones are not looked for. */
    List<Project> projects(UUID connection) {
        return jdbc.sql("""
                        select split_part(issue_key, '-', 1) as key, min(read_at) as oldest from tenant.jira_issue
                         where tenant_id = :tenant and connection_id = :connection and gone_at is null
                         group by 1 order by 1
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .query((row, number) -> new Project(
                        row.getString("key"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Keys of some that have been neither read nor sought since then, those first that wait for longest. They count as
     * sought from now on: one that cannot be read keeps no other waiting.
     *
     * @param hidden the same, for those that Jira did not show any more: it does not tell that it shows them again
     */
    List<String> seek(UUID connection, Instant then, Instant hidden, int limit) {
        return jdbc.sql("""
                        update tenant.jira_issue i set sought_at = :now
                         where i.tenant_id = :tenant
                           and i.issue_key in (
                             select x.issue_key from tenant.jira_issue x
                              where x.tenant_id = :tenant and x.connection_id = :connection
                                and greatest(x.read_at, x.sought_at)
                                    < case when x.unreachable_since is null then :then else :hidden end
                                and x.gone_at is null
                              order by greatest(x.read_at, x.sought_at), x.issue_key limit :limit)
                        returning i.issue_key
                        """)
                .param("now", utc(clock.instant()))
                .param("tenant", tenant())
                .param("connection", connection)
                .param("then", utc(then))
                .param("hidden", utc(hidden))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
