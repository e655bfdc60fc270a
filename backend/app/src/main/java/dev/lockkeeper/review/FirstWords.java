package dev.lockkeeper.review;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When reviews began, for rooms that measure them. */
@Service
@Transactional(readOnly = true)
public class FirstWords {

    private final JdbcClient jdbc;

    FirstWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * When a person first said something of each of these migrations since it was submitted: neither its author nor, where
     * that is an agent, who answers for it, since what they say is no review either. Those are left out of which nobody has.
     */
    @ViewersMay
    public Map<UUID, Instant> of(Collection<UUID> migrations) {
        var first = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select m.id, min(w.at) as at
                          from tenant.migration m
                          join lateral (select min(t.at) as submitted from tenant.migration_transition t
                                         where t.tenant_id = :tenant and t.migration_id = m.id
                                           and t.to_status = 'IN_REVIEW') s on true
                          join lateral (select v.reviewer_id as by, v.at from tenant.review_verdict v
                                         where v.tenant_id = :tenant and v.migration_id = m.id
                                        union all
                                        select c.author_id, c.at from tenant.line_comment c
                                         where c.tenant_id = :tenant and c.migration_id = m.id and not c.draft) w
                            on w.at >= s.submitted and w.by not in (m.author_id, m.answerable_id)
                          join tenant.member p on p.tenant_id = :tenant and p.id = w.by and p.kind = 'HUMAN'
                         where m.tenant_id = :tenant and m.id = any (:migrations)
                         group by m.id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migrations", migrations.toArray(UUID[]::new))
                .query(row -> {
                    first.put(
                            row.getObject("id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return first;
    }
}
