package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.IssueEdit;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What issues carry by us beside their links. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueMarkings {

    private final JdbcClient jdbc;

    IssueMarkings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The field in which an option was put by that connection. */
    Optional<String> field(UUID connection, String issueKey) {
        return jdbc.sql("""
                        select field_id from tenant.jira_issue
                         where tenant_id = :tenant and connection_id = :connection and issue_key = :issue
                           and field_id is not null
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("issue", issueKey)
                .query(String.class)
                .optional();
    }

    /** Before the call that puts an option there: whoever dies in it leaves one behind. One that stands elsewhere goes first. */
    void begin(UUID connection, String issueKey, @Nullable String field) {
        if (field != null && field(connection, issueKey).isEmpty()) {
            keep(issueKey, field);
        }
    }

    /** It has been written: Jira would tell as much of the labels. */
    void written(String issueKey, IssueEdit edit, @Nullable String field) {
        keep(issueKey, field);
        jdbc.sql("""
                        update tenant.jira_issue
                           set labels = array(select label from unnest(labels) as label
                                               where label <> all (:removed::text[])) || :added::text[]
                         where tenant_id = :tenant and issue_key = :issue
                        """)
                .param("tenant", tenant())
                .param("issue", issueKey)
                .param("removed", edit.removeLabels().toArray(String[]::new))
                .param("added", edit.addLabels().toArray(String[]::new))
                .update();
    }

    private void keep(String issueKey, @Nullable String field) {
        jdbc.sql("update tenant.jira_issue set field_id = :field where tenant_id = :tenant and issue_key = :issue")
                .param("field", field, Types.VARCHAR)
                .param("tenant", tenant())
                .param("issue", issueKey)
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
