package dev.lockkeeper.review;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks once more for reviewers where nobody was found: people come back, have time again, and rotations change. */
@Service
@Transactional
class UnfilledPlaces {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final ReviewAssignment asking;

    UnfilledPlaces(JdbcClient jdbc, MigrationLifecycle lifecycle, MigrationArchive archive, ReviewAssignment asking) {
        this.jdbc = jdbc;
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.asking = asking;
    }

    /** Those first for which nobody has looked for longest, so that each comes round. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<MigrationId> waiting() {
        return jdbc.sql("""
                        select m.number
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                         where a.tenant_id = :tenant and a.status = 'UNFILLED' and a.ended_at is null
                           and m.status in ('IN_REVIEW', 'APPROVED', 'SCHEDULED')
                         group by m.number
                         order by min(coalesce(a.looked_at, a.asked_at)), m.number
                         limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("most", AT_ONCE)
                .query((row, number) -> new MigrationId(TenantContext.required(), row.getInt("number")))
                .list();
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public boolean isAny() {
        return !waiting().isEmpty();
    }

    /** Settling the migration holds it, so that whoever comes second, on any node, finds the place filled. */
    @ViewersMay
    public void look(MigrationId id) {
        lifecycle.settle(id);
        var migration = archive.get(id);
        if (ReviewRequests.UNDER_REVIEW.contains(migration.status()) && asking.fillUp(migration)) {
            lifecycle.settle(id);
        }
    }
}
