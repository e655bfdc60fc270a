package dev.lockkeeper.jira;

import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.Showing;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the current tenant's connections by themselves, beside what an admin says of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConnectionStates {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConnectionStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Jira's own name for the account, once it is known. */
    Optional<String> account(UUID id) {
        return jdbc.sql("""
                        select account_id from tenant.jira_connection
                         where tenant_id = :tenant and id = :id and account_id is not null
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void know(UUID id, String account) {
        jdbc.sql("update tenant.jira_connection set account_id = :account where tenant_id = :tenant and id = :id")
                .param("account", account)
                .param("tenant", tenant())
                .param("id", id)
                .update();
    }

    /** From now on its issues show something else. */
    void show(UUID id, int version, Showing showing) {
        var field = showing.field();
        var changed = jdbc.sql("""
                        update tenant.jira_connection
                           set shows_label = :label, comments = :comments, deployments = :deployments, field_id = :field, field_options = :options,
                               version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("version", version)
                .param("label", showing.label())
                .param("comments", showing.comments())
                .param("deployments", showing.deployments())
                .param("field", field == null ? null : field.id(), Types.VARCHAR)
                .param("options", field == null ? null : field.options().toArray(String[]::new), Types.ARRAY)
                .update();
        requireChanged(changed);
    }

    /** From now on what it wrote is taken away. */
    void leave(UUID id, int version) {
        var changed = jdbc.sql("""
                        update tenant.jira_connection set leaving_since = :now, version = version + 1
                         where tenant_id = :tenant and id = :id and version = :version
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("version", version)
                .param("now", now())
                .update();
        requireChanged(changed);
    }

    /**
     * Answers whether it was not paused before. A form that lies open meanwhile is not stale by this. Where somebody has given
     * it another secret, or let it go on, since then, what was met with the one before says nothing of it.
     *
     * @param met as it was when it was refused
     * @param until when it goes on by itself; null where somebody has to mend it
     */
    boolean pause(JiraConnection met, String reason, @Nullable Instant until) {
        return pausing("and secret = :secret and state_since = :since", met.id(), reason, until)
                        .param("secret", met.secret())
                        .param("since", met.stateSince().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Until a person has let it in. */
    void pause(UUID id, String reason) {
        pausing("", id, reason, null).update();
    }

    private JdbcClient.StatementSpec pausing(String only, UUID id, String reason, @Nullable Instant until) {
        return jdbc.sql("""
                        update tenant.jira_connection
                           set state = 'PAUSED', reason = :reason, state_since = :now, resume_at = :until
                         where tenant_id = :tenant and id = :id and state = 'ACTIVE'
                        """ + only)
                .param("tenant", tenant())
                .param("id", id)
                .param("reason", reason)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now());
    }

    /** Those whose pause is over. */
    List<UUID> due() {
        return jdbc.sql("""
                        select id from tenant.jira_connection
                         where tenant_id = :tenant and state = 'PAUSED' and resume_at <= :now order by id
                        """)
                .param("tenant", tenant())
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    /** Answers whether it was paused before. */
    boolean resume(UUID id) {
        return jdbc.sql("""
                        update tenant.jira_connection set state = 'ACTIVE', reason = null, resume_at = null,
                               state_since = :now
                         where tenant_id = :tenant and id = :id and state = 'PAUSED'
                        """)
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new Conflict();
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
