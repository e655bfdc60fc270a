package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Departure;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an author has under way goes on without them. */
@Component
@Order(5)
class AuthorDeparture implements Departure {

    private final JdbcClient jdbc;

    AuthorDeparture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Effect> of(MemberId member) {
        var open = jdbc.sql("""
                        select number from tenant.migration
                         where tenant_id = :tenant and author_id = :member
                           and status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING')
                         order by number limit 1000
                        """)
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .query((row, n) -> new Named("M-" + row.getInt("number"), "/migrations/" + row.getInt("number")))
                .list();
        return open.isEmpty() ? List.of() : List.of(Effect.to("migration.departure.open", open));
    }
}
