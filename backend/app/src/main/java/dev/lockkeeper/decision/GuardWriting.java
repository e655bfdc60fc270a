package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
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
                   (tenant_id, id, continues, decision_id, rule_id, setting, says, severity, tables, except_tables, settings,
                    added_by, added_at, revisions)
            values (:tenant, :row, :continued, :decision, :rule, :setting, :says, :severity, :tables, :except, :settings::jsonb, :by,
                    :at, int4multirange(int4range(:latest, null)))
            """;
    private static final String THAT_ONE = """
             where tenant_id = :tenant and decision_id = :decision and coalesce(continues, id) = :id
               and cast(:latest as int) <@ revisions
            """;
    private static final String UPDATE = """
            update tenant.decision_guard
               set rule_id = :rule, setting = :setting, says = :says, severity = :severity, tables = :tables,
                   except_tables = :except, settings = :settings::jsonb, added_by = :by, added_at = :at
            """ + THAT_ONE;

    private final JdbcClient jdbc;
    private final DecisionHands hands;
    private final JsonMapper json;
    private final Clock clock;

    GuardWriting(JdbcClient jdbc, DecisionHands hands, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.hands = hands;
        this.json = json;
        this.clock = clock;
    }

    void add(Decision decision, DecisionGuard guard, MemberId by) {
        requireNoTwin(decision, null, guard);
        write(insert(null), decision, guard, by);
    }

    /** Where an earlier revision has it too, that one keeps it as it was; both go by the name of the first. */
    void change(Decision decision, UUID id, DecisionGuard guard, MemberId by) {
        requireNoTwin(decision, id, guard);
        if (isOfLatestAlone(decision, id)) {
            write(jdbc.sql(UPDATE).param("id", id), decision, guard, by);
        } else {
            leaveToEarlier(decision, id);
            write(insert(id), decision, guard, by);
        }
    }

    private StatementSpec insert(@Nullable UUID continued) {
        return jdbc.sql(INSERT).param("row", Ids.next()).param("continued", continued, Types.OTHER);
    }

    void remove(Decision decision, UUID id, MemberId by) {
        hands.add(decision, by);
        if (isOfLatestAlone(decision, id)) {
            that("delete from tenant.decision_guard", decision, id).update();
        } else {
            leaveToEarlier(decision, id);
        }
    }

    /**
     * A new revision has the guards of the one that it was made from, whatever those between had that were withdrawn; and
     * whoever wrote that one or changed its guards, where nobody has agreed to it yet.
     */
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
        if (decision.isOpen() && from != decision.revision()) {
            hands.carry(decision, from);
        }
    }

    /** Whether no earlier revision has it as it is. */
    boolean isOfLatestAlone(Decision decision, UUID id) {
        return that("select lower(revisions) = :latest from tenant.decision_guard", decision, id)
                .query(Boolean.class)
                .single();
    }

    private void leaveToEarlier(Decision decision, UUID id) {
        that(
                        "update tenant.decision_guard set revisions = revisions - int4multirange(int4range(:latest, null))",
                        decision,
                        id)
                .update();
    }

    private void requireNoTwin(Decision decision, @Nullable UUID besides, DecisionGuard guard) {
        var twins = asked("""
                        select count(*) from tenant.decision_guard
                         where tenant_id = :tenant and decision_id = :decision and rule_id = :rule and setting = :setting
                           and cast(:latest as int) <@ revisions and coalesce(continues, id) is distinct from cast(:besides as uuid)
                        """, decision)
                .param("rule", guard.rule())
                .param("setting", guard.distinction())
                .param("latest", decision.latest())
                .param("besides", besides)
                .query(Long.class)
                .single();
        require(twins == 0, "decision.guard-twin");
    }

    private void write(StatementSpec statement, Decision decision, DecisionGuard guard, MemberId by) {
        hands.add(decision, by);
        statement
                .param("tenant", tenant())
                .param("decision", decision.key())
                .param("latest", decision.latest())
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

    /** The row that the latest revision has of it. */
    private StatementSpec that(String sql, Decision decision, UUID id) {
        return asked(sql + THAT_ONE, decision).param("id", id).param("latest", decision.latest());
    }

    private StatementSpec asked(String sql, Decision decision) {
        return jdbc.sql(sql).param("tenant", tenant()).param("decision", decision.key());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
