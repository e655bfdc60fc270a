package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits on whom. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    /**
     * A migration that waits on a reviewer.
     *
     * @param until when their time is up; null for never
     */
    public record Waiting(
            MigrationId id,
            String title,
            RiskTier tier,
            Instant since,
            @Nullable Instant until,
            Verdict verdict,
            String author) {

        public int number() {
            return id.number();
        }
    }

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first: what the member was asked for until then, and has not decided on. */
    @ViewersMay
    public List<Waiting> waitingOn(MemberId reviewer, Instant now, int limit) {
        return jdbc.sql("""
                        select m.number, m.title, m.tier, a.asked_at, a.due_at, m.verdict, w.name as author
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                          join tenant.member w on (w.tenant_id, w.id) = (m.tenant_id, m.author_id)
                         where a.tenant_id = :tenant and a.reviewer_id = :reviewer
                           and a.status = 'ASSIGNED' and m.status = 'IN_REVIEW' and a.asked_at <= :now
                         order by a.asked_at, a.number
                         limit :limit
                        """)
                .param("tenant", TenantContext.required().value())
                .param("reviewer", reviewer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ReviewQueue::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var until = row.getObject("due_at", OffsetDateTime.class);
        return new Waiting(
                new MigrationId(TenantContext.required(), row.getInt("number")),
                row.getString("title"),
                RiskTier.valueOf(row.getString("tier")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("author"));
    }
}
