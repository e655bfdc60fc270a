package dev.lockkeeper.insight;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a person first said something of a submitted migration: neither its author nor, where that is an agent, who
 * answers for it, since what they say is no review either.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FirstReviews {

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    FirstReviews(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    /** Notes what is said now; answers whether it is the first. */
    boolean take(MigrationSummary migration, MemberId reviewer) {
        return isReview(migration, reviewer)
                && jdbc.sql("""
                                update tenant.insight_lead_time set first_review = :now
                                 where tenant_id = :tenant and migration_id = :migration and first_review is null
                                """)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("tenant", TenantContext.required().value())
                                .param("migration", migration.uuid())
                                .update()
                        > 0;
    }

    @Nullable
    Instant of(MigrationSummary migration) {
        return jdbc.sql("""
                        select first_review from tenant.insight_lead_time
                         where tenant_id = :tenant and migration_id = :migration and first_review is not null
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migration", migration.uuid())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private boolean isReview(MigrationSummary migration, MemberId reviewer) {
        return migration.status() != MigrationStatus.DRAFT
                && !migration.author().equals(reviewer)
                && !reviewer.equals(migration.answerable())
                && !members.get(reviewer).agent();
    }
}
