package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows which of the current tenant's decisions. Its author and its deciders do until they say otherwise, so they have
 * a row only once there is something to tell or to say.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Followers {

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isFollowing(UUID decision, MemberId member) {
        return statement("""
                        select coalesce(f.following, d.opened_by = :member or exists (
                                 select from tenant.decision_decider x
                                  where (x.tenant_id, x.decision_id, x.revision, x.member_id)
                                      = (:tenant, d.id, d.revision, :member)))
                          from tenant.decision d
                          left join tenant.decision_follower f
                                 on (f.tenant_id, f.decision_id, f.member_id) = (:tenant, d.id, :member)
                         where d.tenant_id = :tenant and d.id = :decision
                        """, decision)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    void set(UUID decision, Collection<MemberId> members, boolean following) {
        statement("""
                        insert into tenant.decision_follower (tenant_id, decision_id, member_id, following)
                        select :tenant, :decision, id, :following from unnest(:members) as id
                        on conflict (tenant_id, decision_id, member_id) do update set following = excluded.following
                        """, decision)
                .param("following", following)
                .param(
                        "members",
                        members.stream().map(MemberId::value).distinct().toArray(UUID[]::new))
                .update();
    }

    /** All that is new has been seen; nothing is written where nothing is. */
    void read(int number, MemberId member) {
        jdbc.sql("""
                        update tenant.decision_follower
                           set unread = 0, mentioned = false
                         where tenant_id = :tenant and member_id = :member and unread > 0
                           and decision_id = (select d.id from tenant.decision d where d.tenant_id = :tenant and d.number = :number)
                        """)
                .param("tenant", tenant())
                .param("number", number)
                .param("member", member.value())
                .update();
    }

    /** Tells everybody who follows but the one who did it. One at a time per decision, so that no two wait for each other. */
    void tell(UUID decision, DecisionNews.Kind news, MemberId by, Instant at, Collection<MemberId> mentioned) {
        queueUp(decision);
        gather(decision);
        statement("""
                        update tenant.decision_follower
                           set unread = unread + 1, news = :news, news_by = :by, news_at = :at,
                               mentioned = mentioned or member_id = any(:mentioned)
                         where tenant_id = :tenant and decision_id = :decision and following and member_id <> :by
                        """, decision)
                .param("news", news.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("mentioned", mentioned.stream().map(MemberId::value).toArray(UUID[]::new))
                .update();
    }

    void queueUp(UUID decision) {
        statement(
                        "select d.number from tenant.decision d where d.tenant_id = :tenant and d.id = :decision for no key update",
                        decision)
                .query(Integer.class)
                .single();
    }

    private void gather(UUID decision) {
        statement("""
                        insert into tenant.decision_follower (tenant_id, decision_id, member_id, following)
                        select :tenant, :decision, x.member_id, true
                          from (select d.opened_by from tenant.decision d where d.tenant_id = :tenant and d.id = :decision
                                union
                                select t.member_id from tenant.decision_decider t
                                  join tenant.decision d on (d.tenant_id, d.id, d.revision) = (:tenant, t.decision_id, t.revision)
                                 where t.tenant_id = :tenant and t.decision_id = :decision) as x (member_id)
                        on conflict do nothing
                        """, decision).update();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID decision) {
        return jdbc.sql(sql).param("tenant", tenant()).param("decision", decision);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
