package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes guards of a decision's latest revision; what earlier ones were agreed to with stays as it was. The decision is
 * locked by who writes.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GuardWriting {

    private static final String INSERT = """
            insert into tenant.decision_guard
                   (tenant_id, id, decision_id, rule_id, setting, says, severity, tables, except_tables, settings, added_by,
                    added_at, revisions)
            values (:tenant, :id, :decision, :rule, :setting, :says, :severity, :tables, :except, :settings::jsonb, :by, :at,
                    int4multirange(int4range(:latest, null)))
            """;
    private static final String UPDATE = """
            update tenant.decision_guard
               set rule_id = :rule, setting = :setting, says = :says, severity = :severity, tables = :tables,
                   except_tables = :except, settings = :settings::jsonb, added_by = :by, added_at = :at
             where tenant_id = :tenant and id = :id and decision_id = :decision
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GuardWriting(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(Decision decision, DecisionGuard guard, MemberId by) {
        requireNoTwin(decision, null, guard);
        write(jdbc.sql(INSERT).param("latest", decision.latest()), Ids.next(), decision, guard, by);
    }

    /** Where an earlier revision has it too, that one keeps it, and the latest gets another. */
    void change(Decision decision, UUID id, DecisionGuard guard, MemberId by) {
        requireNoTwin(decision, id, guard);
        if (isOfLatestAlone(decision, id)) {
            write(jdbc.sql(UPDATE), id, decision, guard, by);
        } else {
            leaveToEarlier(decision, id);
            write(jdbc.sql(INSERT).param("latest", decision.latest()), Ids.next(), decision, guard, by);
        }
    }

    void remove(Decision decision, UUID id) {
        if (isOfLatestAlone(decision, id)) {
            asked(
                            "delete from tenant.decision_guard where tenant_id = :tenant and id = :id and decision_id = :decision",
                            decision)
                    .param("id", id)
                    .update();
        } else {
            leaveToEarlier(decision, id);
        }
    }

    /** A new revision has the guards of the one that it was made from, whatever those between had that were withdrawn. */
    void carry(Decision decision, int from) {
        asked("""
                        update tenant.decision_guard
                           set revisions = case when cast(:from as int) <@ revisions
                                                then revisions + int4multirange(int4range(:latest, null))
                                                else revisions - int4multirange(int4range(:latest, null)) end
                         where tenant_id = :tenant and decision_id = :decision
                           and (cast(:from as int) <@ revisions) <> (cast(:latest as int) <@ revisions)
                        """, decision)
                .param("from", from)
                .param("latest", decision.latest())
                .update();
    }

    private boolean isOfLatestAlone(Decision decision, UUID id) {
        return asked("""
                        select lower(revisions) = :latest from tenant.decision_guard
                         where tenant_id = :tenant and decision_id = :decision and id = :id
                        """, decision)
                .param("id", id)
                .param("latest", decision.latest())
                .query(Boolean.class)
                .single();
    }

    private void leaveToEarlier(Decision decision, UUID id) {
        asked("""
                        update tenant.decision_guard set revisions = revisions - int4multirange(int4range(:latest, null))
                         where tenant_id = :tenant and decision_id = :decision and id = :id
                        """, decision).param("id", id).param("latest", decision.latest()).update();
    }

    private void requireNoTwin(Decision decision, @Nullable UUID besides, DecisionGuard guard) {
        var twins = asked("""
                        select count(*) from tenant.decision_guard
                         where tenant_id = :tenant and decision_id = :decision and rule_id = :rule and setting = :setting
                           and cast(:latest as int) <@ revisions and id is distinct from cast(:besides as uuid)
                        """, decision)
                .param("rule", guard.rule())
                .param("setting", guard.distinction())
                .param("latest", decision.latest())
                .param("besides", besides)
                .query(Long.class)
                .single();
        require(twins == 0, "decision.guard-twin");
    }

    private void write(StatementSpec statement, UUID id, Decision decision, DecisionGuard guard, MemberId by) {
        statement
                .param("tenant", tenant())
                .param("id", id)
                .param("decision", decision.key())
                .param("rule", guard.rule())
                .param("setting", guard.distinction())
                .param("says", guard.says())
                .param("severity", guard.severity().name())
                .param("tables", guard.tables().toArray(String[]::new))
                .param("except", guard.except().toArray(String[]::new))
                .param("settings", json.writeValueAsString(guard.settings()))
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private StatementSpec asked(String sql, Decision decision) {
        return jdbc.sql(sql).param("tenant", tenant()).param("decision", decision.key());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
