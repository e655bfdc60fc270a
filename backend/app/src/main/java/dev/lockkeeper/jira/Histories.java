package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Clock;
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

/** Of which issues the history has been read. That each issue says so for itself makes the reading go on where it was left. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Histories {

    /** One whose history is to be read, as it was known when that began. */
    record Due(
            String key,
            String id,
            @Nullable String status,
            @Nullable OffsetDateTime updatedAt) {

        String project() {
            return Connections.projectOf(key);
        }
    }

    /** How many have been read, of how many. */
    record Progress(int read, int all) {

        public boolean isOver() {
            return read >= all;
        }
    }

    /** What may be read: not what is deleted, or out of sight. */
    private static final String FROM = """
            from tenant.jira_issue
             where tenant_id = :tenant and connection_id = :connection and issue_id is not null
               and unreachable_since is null\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Histories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Due> due(UUID connection, int limit) {
        return jdbc.sql("select issue_key, issue_id, status_name, updated_at " + FROM
                        + "and history_at is null order by issue_key limit :limit")
                .param("tenant", tenant())
                .param("connection", connection)
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getString("issue_key"),
                        row.getString("issue_id"),
                        row.getString("status_name"),
                        row.getObject("updated_at", OffsetDateTime.class)))
                .list();
    }

    Progress progress(UUID connection) {
        return jdbc.sql("select count(history_at) as read, count(*) as total " + FROM)
                .param("tenant", tenant())
                .param("connection", connection)
                .query((row, number) -> new Progress(row.getInt("read"), row.getInt("total")))
                .single();
    }

    /** What has changed since it was due may have gone on since it was read: it is due still. */
    void read(UUID connection, Collection<Due> read) {
        for (var issue : read) {
            jdbc.sql("""
                            update tenant.jira_issue set history_at = :now
                             where tenant_id = :tenant and connection_id = :connection and issue_id = :id
                               and status_name is not distinct from :status
                               and updated_at is not distinct from :updated
                            """)
                    .param("tenant", tenant())
                    .param("connection", connection)
                    .param("id", issue.id())
                    .param("status", issue.status(), Types.VARCHAR)
                    .param("updated", issue.updatedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** All of them anew. */
    void forget(UUID connection) {
        jdbc.sql("""
                        update tenant.jira_issue set history_at = null
                         where tenant_id = :tenant and connection_id = :connection
                        """).param("tenant", tenant()).param("connection", connection).update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
