package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Departure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reviewer has not decided on is passed on, and what they approved counts no more. */
@Component
@Order(1)
class ReviewerDeparture implements Departure {

    private final JdbcClient jdbc;

    ReviewerDeparture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(MemberId member) {
        var effects = new ArrayList<Effect>();
        tell(effects, "review.departure.asked", asked(member));
        tell(effects, "review.departure.approved", approved(member));
        return effects;
    }

    private static void tell(List<Effect> effects, String words, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            effects.add(Effect.to(
                    words,
                    numbers.stream()
                            .map(n -> new Named("M-" + n, "/migrations/" + n))
                            .toList()));
        }
    }

    private List<Integer> asked(MemberId member) {
        return numbers("""
                select distinct m.number
                  from tenant.assignment a
                  join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                 where a.tenant_id = :tenant and a.reviewer_id = :member and a.status = 'ASSIGNED'
                   and m.status in ('IN_REVIEW', 'APPROVED', 'SCHEDULED')
                 order by m.number
                """, member);
    }

    private List<Integer> approved(MemberId member) {
        return numbers("""
                select distinct m.number
                  from tenant.review_verdict v
                  join tenant.migration m on (m.tenant_id, m.id, m.revision_id) = (v.tenant_id, v.migration_id, v.revision_id)
                 where v.tenant_id = :tenant and v.reviewer_id = :member and v.kind = 'APPROVE'
                   and not exists (select from tenant.review_verdict later
                                    where later.tenant_id = :tenant and later.migration_id = v.migration_id
                                      and later.revision_id = v.revision_id and later.reviewer_id = :member
                                      and later.kind = 'REQUEST_CHANGES' and (later.at, later.id) > (v.at, v.id))
                   and m.status in ('IN_REVIEW', 'APPROVED', 'SCHEDULED')
                 order by m.number
                """, member);
    }

    private List<Integer> numbers(String sql, MemberId member) {
        return jdbc.sql(sql)
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .query(Integer.class)
                .list();
    }
}
