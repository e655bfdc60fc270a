package dev.lockkeeper.incident.hook;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.incident.hook.IncidentMessage.Outcome;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was sent to the current tenant's doors, and what came of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentMessages {

    private static final String SELECT = "select * from tenant.incident_message where tenant_id = :tenant ";

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param length of all of it, where the body is its beginning */
    UUID add(UUID hook, byte[] body, int length) {
        var id = Ids.next();
        sql("""
                insert into tenant.incident_message (tenant_id, id, hook_id, body, length, received_at)
                values (:tenant, :id, :hook, :body, :length, :now)
                """)
                .param("id", id)
                .param("hook", hook)
                .param("body", body)
                .param("length", length)
                .param("now", utc(clock.instant()))
                .update();
        return id;
    }

    /** The oldest that nobody looked into yet. */
    Optional<IncidentMessage> next(UUID hook) {
        return sql(SELECT + "and hook_id = :hook and outcome is null order by received_at, id limit 1")
                .param("hook", hook)
                .query(IncidentMessages::message)
                .optional();
    }

    Optional<IncidentMessage> find(UUID hook, UUID id) {
        return sql(SELECT + "and hook_id = :hook and id = :id")
                .param("hook", hook)
                .param("id", id)
                .query(IncidentMessages::message)
                .optional();
    }

    /** Those that wait for somebody first, then the newest. */
    List<IncidentMessage> latest(UUID hook, int limit) {
        return sql("(" + SELECT
                        + "and hook_id = :hook and outcome = 'KEPT' order by received_at desc, id desc limit :limit)"
                        + " union all "
                        + "(" + SELECT + "and hook_id = :hook and outcome is distinct from 'KEPT'"
                        + " order by received_at desc, id desc limit :limit)")
                .param("hook", hook)
                .param("limit", limit)
                .query(IncidentMessages::message)
                .list();
    }

    void settle(UUID id, Outcome outcome, List<Integer> told, int mappingVersion) {
        sql("""
                update tenant.incident_message
                   set outcome = :outcome, reason = null, reason_about = '{}', told = :told, mapping_version = :version
                 where tenant_id = :tenant and id = :id
                """)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("told", told.toArray(Integer[]::new))
                .param("version", mappingVersion)
                .update();
    }

    void keep(UUID id, RuleViolation why) {
        sql("""
                update tenant.incident_message set outcome = 'KEPT', reason = :reason, reason_about = :about
                 where tenant_id = :tenant and id = :id
                """)
                .param("id", id)
                .param("reason", why.key())
                .param(
                        "about",
                        Arrays.stream(why.arguments()).map(String::valueOf).toArray(String[]::new))
                .update();
    }

    void discard(UUID id) {
        settle(id, Outcome.DISCARDED, List.of(), 0);
    }

    /** One that was kept, or, without an identifier, each of them, waits again. What is not whole cannot be read. */
    int again(UUID hook, Optional<UUID> id) {
        return sql("""
                        update tenant.incident_message set outcome = null, reason = null, reason_about = '{}'
                         where tenant_id = :tenant and hook_id = :hook and outcome = 'KEPT'
                           and octet_length(body) = length and (:id::uuid is null or id = :id::uuid)
                        """)
                .param("hook", hook)
                .param("id", id.map(UUID::toString).orElse(null), Types.VARCHAR)
                .update();
    }

    /** @param kept before when what was kept was received */
    int forget(Instant settled, Instant kept, int limit) {
        return sql("""
                        delete from tenant.incident_message
                         where tenant_id = :tenant
                           and id in (select m.id from tenant.incident_message m
                                       where m.tenant_id = :tenant and m.outcome is not null
                                         and m.received_at < case m.outcome when 'KEPT' then :kept else :settled end
                                       limit :limit)
                        """)
                .param("settled", utc(settled))
                .param("kept", utc(kept))
                .param("limit", limit)
                .update();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static IncidentMessage message(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        return new IncidentMessage(
                row.getObject("id", UUID.class),
                row.getObject("hook_id", UUID.class),
                row.getBytes("body"),
                row.getInt("length"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("reason"),
                List.of((String[]) row.getArray("reason_about").getArray()),
                List.of((Integer[]) row.getArray("told").getArray()));
    }
}
