package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of revisions that waited to take the place of what was in force, only ever added to. */
@Repository
class DecisionAmendments {

    /** How the waiting ended. */
    enum Outcome {
        ACCEPTED,
        /** By a further revision, which is to be agreed to instead. */
        REVISED,
        WITHDRAWN
    }

    /** One that waits no longer. */
    record Ended(int revision, Outcome outcome, String byName, Instant at, String reason) {}

    private final JdbcClient jdbc;

    DecisionAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID decision, int revision, Outcome outcome, MemberId by, Instant at, String reason) {
        jdbc.sql("""
                        insert into tenant.decision_amendment (tenant_id, decision_id, revision, outcome, by_id, at, reason)
                        values (:tenant, :decision, :revision, :outcome, :by, :at, :reason)
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .param("revision", revision)
                .param("outcome", outcome.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip())
                .update();
    }

    /** By revision, the latest two hundred. */
    @Transactional(readOnly = true)
    Map<Integer, Ended> of(UUID decision) {
        return list(decision).stream().collect(Collectors.toMap(Ended::revision, Function.identity()));
    }

    private List<Ended> list(UUID decision) {
        return jdbc.sql("""
                        select a.revision, a.outcome, m.name as by_name, a.at, a.reason
                          from tenant.decision_amendment a
                          join tenant.member m on m.tenant_id = :tenant and m.id = a.by_id
                         where a.tenant_id = :tenant and a.decision_id = :decision
                         order by a.revision desc
                         limit 200
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .query(Ended.class)
                .list();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
