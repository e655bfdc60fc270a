package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.web.Departure;
import java.util.List;
import java.util.stream.Stream;
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
        var open = migrations(member, "DRAFT", "IN_REVIEW", "APPROVED", "SCHEDULED");
        var running = migrations(member, "EXECUTING");
        return Stream.concat(effect("migration.departure.open", open), effect("migration.departure.running", running))
                .toList();
    }

    private static Stream<Effect> effect(String words, List<Named> migrations) {
        return migrations.isEmpty() ? Stream.of() : Stream.of(Effect.to(words, migrations));
    }

    private List<Named> migrations(MemberId member, String... statuses) {
        return jdbc.sql("""
                        select number from tenant.migration
                         where tenant_id = :tenant and author_id = :member and status = any(:statuses)
                         order by number limit 1000
                        """)
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .param("statuses", statuses)
                .query((row, n) -> new Named("M-" + row.getInt("number"), "/migrations/" + row.getInt("number")))
                .list();
    }
}
