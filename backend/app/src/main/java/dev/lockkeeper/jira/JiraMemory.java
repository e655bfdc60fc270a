package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is remembered of one Jira and means nothing in another: numbers, what issues said and went through, how far it was looked through. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JiraMemory {

    private static final List<String> FORGET = List.of("""
            delete from tenant.jira_issue where tenant_id = :tenant and connection_id = :connection
            """, """
            delete from tenant.jira_transition where tenant_id = :tenant and connection_id = :connection
            """, """
            update tenant.jira_sweep set token = null, ended_at = begun_at, looked_at = 0, found = '{}', trouble = null
             where tenant_id = :tenant and connection_id = :connection
            """, """
            update tenant.jira_deployment set fingerprint = '' where tenant_id = :tenant and connection_id = :connection
            """, """
            update tenant.jira_issue_link set issue_id = null, fingerprint = null
             where tenant_id = :tenant and connection_id = :connection
            """);

    private final JdbcClient jdbc;

    JiraMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The connection leads to another server: there each issue is read, and its links are written, anew. */
    void forget(UUID connection) {
        for (var statement : FORGET) {
            jdbc.sql(statement)
                    .param("tenant", TenantContext.required().value())
                    .param("connection", connection)
                    .update();
        }
    }
}
