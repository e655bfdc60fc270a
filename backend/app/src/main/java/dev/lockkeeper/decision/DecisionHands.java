package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who had a hand in a revision besides its author, only ever added to. */
@Repository
class DecisionHands {

    private final JdbcClient jdbc;

    DecisionHands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the latest revision. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Decision decision, MemberId member) {
        jdbc.sql("""
                        insert into tenant.decision_hand (tenant_id, decision_id, revision, member_id)
                        values (:tenant, :decision, :revision, :member)
                        on conflict do nothing
                        """)
                .param("tenant", tenant())
                .param("decision", decision.key())
                .param("revision", decision.latest())
                .param("member", member.value())
                .update();
    }

    /** What they did in that revision is a part of the latest one too, and so are the words of its author. */
    @Transactional(propagation = Propagation.MANDATORY)
    void carry(Decision decision, int from) {
        jdbc.sql("""
                        insert into tenant.decision_hand (tenant_id, decision_id, revision, member_id)
                        select tenant_id, decision_id, cast(:latest as int), member_id from tenant.decision_hand
                         where tenant_id = :tenant and decision_id = :decision and revision = :from
                        union
                        select tenant_id, decision_id, cast(:latest as int), by_id from tenant.decision_revision
                         where tenant_id = :tenant and decision_id = :decision and revision = :from
                        on conflict do nothing
                        """)
                .param("tenant", tenant())
                .param("decision", decision.key())
                .param("from", from)
                .param("latest", decision.latest())
                .update();
    }

    /** Of the latest revision, its author among them, and with each agent whoever answers for it. */
    @Transactional(readOnly = true)
    Set<MemberId> of(Decision decision, MemberId author) {
        var hands = new HashSet<MemberId>();
        jdbc.sql("""
                        select m.id, m.owner_id from tenant.member m
                         where m.tenant_id = :tenant and (m.id = :author or m.id in (
                                 select h.member_id from tenant.decision_hand h
                                  where h.tenant_id = :tenant and h.decision_id = :decision and h.revision = :latest))
                        """)
                .param("tenant", tenant())
                .param("decision", decision.key())
                .param("latest", decision.latest())
                .param("author", author.value())
                .query(row -> {
                    hands.add(new MemberId(row.getObject("id", UUID.class)));
                    var owner = row.getObject("owner_id", UUID.class);
                    if (owner != null) {
                        hands.add(new MemberId(owner));
                    }
                });
        return hands;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
