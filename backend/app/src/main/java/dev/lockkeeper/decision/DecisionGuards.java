package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The guards of the current tenant's decisions, only ever added to. */
@Repository
class DecisionGuards {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionGuards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Decision decision, DecisionGuard guard, MemberId by) {
        try {
            insert(decision, guard, by);
        } catch (DuplicateKeyException twin) {
            throw new RuleViolation("decision.guard-twin");
        }
    }

    private void insert(Decision decision, DecisionGuard guard, MemberId by) {
        jdbc.sql("""
                        insert into tenant.decision_guard (tenant_id, id, decision_id, rule_id, setting, added_by, added_at)
                        values (:tenant, :id, :decision, :rule, :setting, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("decision", decision.key())
                .param("rule", guard.ruleId())
                .param("setting", guard.setting())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    List<DecisionGuard> of(UUID decision) {
        return jdbc.sql("""
                        select rule_id, setting from tenant.decision_guard
                         where tenant_id = :tenant and decision_id = :decision
                         order by rule_id, setting
                         limit 200
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .query(DecisionGuard.class)
                .list();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
