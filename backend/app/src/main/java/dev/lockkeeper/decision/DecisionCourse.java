package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every change of every decision's status, only ever added to. */
@Repository
class DecisionCourse {

    private final JdbcClient jdbc;

    DecisionCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Decision decision, @Nullable DecisionStatus from, MemberId by, Instant at, String reason) {
        jdbc.sql("""
                        insert into tenant.decision_transition
                               (tenant_id, id, decision_id, revision, from_status, to_status, by_id, at, reason)
                        values (:tenant, :id, :decision, :revision, :from, :to, :by, :at, :reason)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("decision", decision.key())
                .param("revision", decision.revision())
                .param("from", from == null ? null : from.name())
                .param("to", decision.status().name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip())
                .update();
        bear(decision);
    }

    /** It is found under the status that it has now. */
    private void bear(Decision decision) {
        jdbc.sql("""
                        update tenant.decision_search
                           set traits = array(select trait from unnest(traits) as trait where trait not like 'status=%') || :status
                         where tenant_id = :tenant and decision_id = :decision
                        """)
                .param("status", DecisionTraits.status(decision.status()))
                .param("tenant", tenant())
                .param("decision", decision.key())
                .update();
    }

    /** Oldest first; a decision takes a handful of steps. */
    @Transactional(readOnly = true)
    List<DecisionTransition> of(UUID decision) {
        return jdbc.sql("""
                        select t.from_status, t.to_status, t.revision, m.name as by_name, t.at, t.reason
                          from tenant.decision_transition t
                          join tenant.member m on m.tenant_id = :tenant and m.id = t.by_id
                         where t.tenant_id = :tenant and t.decision_id = :decision
                         order by t.id
                         limit 200
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .query(DecisionTransition.class)
                .list();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
