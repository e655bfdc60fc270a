package dev.lockkeeper.jira;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be said under issues, and what has been. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueComments {

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueComments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String issueKey, UUID migration, String words) {
        jdbc.sql("""
                        insert into tenant.jira_comment (tenant_id, id, issue_key, migration_id, words, asked_at)
                        values (:tenant, :id, :issue, :migration, :words, :now)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("issue", issueKey)
                .param("migration", migration)
                .param("words", words)
                .param("now", now())
                .update();
    }

    /** What has not been said for certain, oldest first. */
    List<PendingComment> waiting(String issueKey) {
        return jdbc.sql("""
                        select id, migration_id, words, touched_at is not null as touched from tenant.jira_comment
                         where tenant_id = :tenant and issue_key = :issue and written_at is null order by asked_at, id
                        """)
                .param("tenant", tenant())
                .param("issue", issueKey)
                .query((row, number) -> new PendingComment(
                        row.getObject("id", UUID.class),
                        row.getObject("migration_id", UUID.class),
                        row.getString("words"),
                        row.getBoolean("touched")))
                .list();
    }

    /**
     * Before the call: whoever dies in it leaves the question whether it was said. False where nobody wants it said any
     * more, since an admin may have switched comments off after the issue was read.
     */
    boolean begin(PendingComment comment) {
        return mark(comment, "touched_at = coalesce(touched_at, :now)");
    }

    void written(PendingComment comment) {
        mark(comment, "written_at = :now");
    }

    /** What nobody may say any more is not said later either. */
    void drop(UUID connection) {
        jdbc.sql("""
                        delete from tenant.jira_comment c
                         where c.tenant_id = :tenant and c.written_at is null
                           and exists (
                             select from tenant.jira_issue_link l
                              where l.tenant_id = :tenant and l.connection_id = :connection and l.issue_key = c.issue_key)
                        """).param("tenant", tenant()).param("connection", connection).update();
    }

    /** The issue has another key now. */
    void move(String from, String to) {
        jdbc.sql("update tenant.jira_comment set issue_key = :to where tenant_id = :tenant and issue_key = :from")
                .param("tenant", tenant())
                .param("from", from)
                .param("to", to)
                .update();
    }

    private boolean mark(PendingComment comment, String set) {
        return jdbc.sql("update tenant.jira_comment set " + set + " where tenant_id = :tenant and id = :id")
                        .param("tenant", tenant())
                        .param("id", comment.id())
                        .param("now", now())
                        .update()
                > 0;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
