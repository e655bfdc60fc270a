package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody else for what a member was to review, or has reviewed, who may not any more. */
@Service
@Transactional
class Succession {

    private final JdbcClient jdbc;
    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final ReviewAssignment asking;

    Succession(JdbcClient jdbc, MigrationLifecycle lifecycle, MigrationArchive archive, ReviewAssignment asking) {
        this.jdbc = jdbc;
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.asking = asking;
    }

    /** The next of the migrations under review in which such a member has a place; none of who may review. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<Integer> next(MemberId member, int after, int size) {
        return jdbc.sql("""
                        select distinct m.number
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                          join tenant.member p on (p.tenant_id, p.id) = (a.tenant_id, a.reviewer_id)
                         where a.tenant_id = :tenant and a.reviewer_id = :member and a.status in ('ASSIGNED', 'DONE')
                           and m.status in ('IN_REVIEW', 'APPROVED', 'SCHEDULED') and m.number > :after and not (%s)
                         order by m.number
                         limit :size
                        """.formatted(ReviewVerdicts.MAY))
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .param("after", after)
                .param("size", size)
                .query(Integer.class)
                .list();
    }

    /** Settling the migration holds it until this step is done. */
    @ViewersMay
    public void fill(MigrationId id) {
        lifecycle.settle(id);
        var migration = archive.get(id);
        if (ReviewRequests.UNDER_REVIEW.contains(migration.status())) {
            asking.fillUp(migration);
            lifecycle.settle(id);
        }
    }
}
