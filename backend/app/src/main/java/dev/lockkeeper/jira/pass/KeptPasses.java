package dev.lockkeeper.jira.pass;

import dev.lockkeeper.tenancy.TenantContext;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The passes of the current tenant's connections. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptPasses {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPasses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Pass find(UUID connection) {
        return statement(
                        "select * from tenant.jira_pass where tenant_id = :tenant and connection_id = :connection",
                        connection)
                .query(KeptPasses::pass)
                .optional()
                .orElse(Pass.NONE);
    }

    /** Whether a person has let the connection in, as far as is known here. */
    public boolean isGranted(UUID connection) {
        return find(connection).refreshToken() != null;
    }

    /**
     * Until then it is this caller's to ask for another token; nothing where it is somebody else's.
     *
     * @param until by which the lease is known again
     */
    Optional<Pass> lease(UUID connection, Instant until) {
        return statement("""
                        insert into tenant.jira_pass as p (tenant_id, connection_id, leased_until)
                        values (:tenant, :connection, :until)
                        on conflict (tenant_id, connection_id) do update set leased_until = excluded.leased_until
                         where p.leased_until is null or p.leased_until < :now
                        returning p.*
                        """, connection)
                .param("now", utc(clock.instant()))
                .param("until", utc(until))
                .query(KeptPasses::pass)
                .optional();
    }

    void release(UUID connection, Instant until) {
        statement("""
                        update tenant.jira_pass set leased_until = null
                         where tenant_id = :tenant and connection_id = :connection and leased_until = :until
                        """, connection).param("until", utc(until)).update();
    }

    /** Nothing where the connection leads elsewhere by now: the gateway would lead its calls to the Jira before. */
    void place(UUID connection, URI address, String site) {
        statement("""
                        insert into tenant.jira_pass (tenant_id, connection_id, site)
                        select c.tenant_id, c.id, :site from tenant.jira_connection c
                         where c.tenant_id = :tenant and c.id = :connection and c.base_url = :address
                        on conflict (tenant_id, connection_id) do update set site = excluded.site
                        """, connection)
                .param("address", address.toString())
                .param("site", site)
                .update();
    }

    /**
     * Nothing where the lease is over, or the connection signs in otherwise by now: then it is nobody's token any more. Where
     * no refresh token came along, the one before counts on.
     */
    void renew(UUID connection, Instant until, Pass pass) {
        with(pass, statement("""
                        update tenant.jira_pass
                           set access_token = :access, access_ends_at = :ends,
                               refresh_token = coalesce(:refresh, refresh_token)
                         where tenant_id = :tenant and connection_id = :connection and leased_until = :until
                        """, connection).param("until", utc(until))).update();
    }

    /** Somebody has let it in: whatever there was counts no longer. */
    void grant(UUID connection, Pass pass) {
        with(pass, statement("""
                        insert into tenant.jira_pass (tenant_id, connection_id, access_token, refresh_token, access_ends_at)
                        values (:tenant, :connection, :access, :refresh, :ends)
                        on conflict (tenant_id, connection_id) do update
                           set access_token = excluded.access_token, access_ends_at = excluded.access_ends_at,
                               refresh_token = excluded.refresh_token, leased_until = null
                        """, connection)).update();
    }

    private static JdbcClient.StatementSpec with(Pass pass, JdbcClient.StatementSpec statement) {
        var ends = pass.endsAt();
        return statement
                .param("access", pass.accessToken(), Types.BINARY)
                .param("refresh", pass.refreshToken(), Types.BINARY)
                .param("ends", ends == null ? null : utc(ends), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Whoever is let in from now on is somebody else, or somewhere else. */
    public void forget(UUID connection) {
        statement("delete from tenant.jira_pass where tenant_id = :tenant and connection_id = :connection", connection)
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID connection) {
        return jdbc.sql(sql).param("tenant", TenantContext.required().value()).param("connection", connection);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Pass pass(ResultSet row, int number) throws SQLException {
        var ends = row.getObject("access_ends_at", OffsetDateTime.class);
        return new Pass(
                row.getString("site"),
                row.getBytes("access_token"),
                row.getBytes("refresh_token"),
                ends == null ? null : ends.toInstant());
    }
}
