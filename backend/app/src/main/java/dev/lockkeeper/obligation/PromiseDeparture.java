package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Departure;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises of who is gone stay theirs, and nobody hears of them until they are late, unless somebody is handed them. */
@Component
@Order(3)
class PromiseDeparture implements Departure {

    private final JdbcClient jdbc;
    private final ObligationTerms terms;

    PromiseDeparture(JdbcClient jdbc, ObligationTerms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    @Override
    public List<Effect> of(MemberId member) {
        var open = open(member);
        if (open.isEmpty()) {
            return List.of();
        }
        var named = Effect.to("obligation.departure.open", open);
        return List.of(new Effect(
                named.words(), List.of(open.size(), terms.current().leadDays()), named.named(), named.more()));
    }

    private List<Named> open(MemberId member) {
        return jdbc.sql("""
                        select id, title, due_on from tenant.obligation
                         where tenant_id = :tenant and status = 'OPEN' and owner_id = :member
                         order by due_on, id limit 1000
                        """)
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .query((row, n) -> new Named(
                        row.getString("title") + " (" + row.getString("due_on") + ")",
                        "/obligations/" + row.getObject("id", UUID.class)))
                .list();
    }
}
