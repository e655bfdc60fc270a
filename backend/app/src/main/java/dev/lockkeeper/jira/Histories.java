package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of which issues the history has been read. That each issue says so for itself makes the reading go on where it was left. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Histories {

    /** One whose history is to be read. */
    record Due(String key, String id) {

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
        return jdbc.sql("select issue_key, issue_id " + FROM + "and history_at is null order by issue_key limit :limit")
                .param("tenant", tenant())
                .param("connection", connection)
                .param("limit", limit)
                .query((row, number) -> new Due(row.getString("issue_key"), row.getString("issue_id")))
                .list();
    }

    Progress progress(UUID connection) {
        return jdbc.sql("select count(history_at) as read, count(*) as total " + FROM)
                .param("tenant", tenant())
                .param("connection", connection)
                .query((row, number) -> new Progress(row.getInt("read"), row.getInt("total")))
                .single();
    }

    void read(UUID connection, Collection<String> ids) {
        jdbc.sql("""
                        update tenant.jira_issue set history_at = :now
                         where tenant_id = :tenant and connection_id = :connection and issue_id in (:ids)
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("ids", ids)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
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
