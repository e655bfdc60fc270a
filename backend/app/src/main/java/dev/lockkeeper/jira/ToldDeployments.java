package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of which migrations Jira's pages of releases were told, and what last. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldDeployments {

    /** @param fingerprint empty while it is not known for certain what was told */
    record Told(UUID connection, String fingerprint) {}

    private final JdbcClient jdbc;

    ToldDeployments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Told> of(UUID migration) {
        return statement("""
                        select connection_id as connection, fingerprint from tenant.jira_deployment
                         where tenant_id = :tenant and migration_id = :migration order by connection_id
                        """).param("migration", migration).query(Told.class).list();
    }

    /** Whether anything may have to be told of it at all. */
    boolean concerns(UUID migration) {
        return statement("""
                        select exists (select from tenant.jira_connection where tenant_id = :tenant and deployments)
                            or exists (select from tenant.jira_deployment
                                        where tenant_id = :tenant and migration_id = :migration)
                        """).param("migration", migration).query(Boolean.class).single();
    }

    /** Whatever a connection may have to say something of, or has. */
    List<UUID> migrations(UUID connection) {
        return statement("""
                        select migration_id from tenant.jira_issue_link where tenant_id = :tenant
                        union
                        select migration_id from tenant.jira_deployment
                         where tenant_id = :tenant and connection_id = :connection
                        order by 1
                        """).param("connection", connection).query(UUID.class).list();
    }

    boolean isClean(UUID connection) {
        return statement("""
                        select not exists (select from tenant.jira_deployment
                                            where tenant_id = :tenant and connection_id = :connection)
                        """)
                .param("connection", connection)
                .query(Boolean.class)
                .single();
    }

    /** @param fingerprint empty before it is told, so that whoever comes next knows that it may have been */
    void note(UUID migration, UUID connection, String fingerprint) {
        statement("""
                        insert into tenant.jira_deployment (tenant_id, migration_id, connection_id, fingerprint)
                        values (:tenant, :migration, :connection, :fingerprint)
                        on conflict (tenant_id, migration_id, connection_id) do update
                           set fingerprint = excluded.fingerprint
                        """)
                .param("migration", migration)
                .param("connection", connection)
                .param("fingerprint", fingerprint)
                .update();
    }

    void forget(UUID migration, UUID connection) {
        statement("""
                        delete from tenant.jira_deployment
                         where tenant_id = :tenant and migration_id = :migration and connection_id = :connection
                        """)
                .param("migration", migration)
                .param("connection", connection)
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql).param("tenant", TenantContext.required().value());
    }
}
