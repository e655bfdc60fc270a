package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that is under review and on which a reviewer could decide and has not, newest first. */
@Repository
@Transactional(readOnly = true)
class ReviewList {

    /**
     * A migration to decide on.
     *
     * @param revision the number of the one that stands there
     * @param agentWrote whether an agent wrote any of its revisions
     * @param asked whether the reader is asked for it
     * @param choosable whether it may be approved among others
     */
    record Reviewable(
            MigrationId id,
            String title,
            RiskTier tier,
            Verdict verdict,
            String author,
            boolean byAgent,
            boolean agentWrote,
            int revision,
            Instant openedAt,
            boolean asked,
            boolean choosable) {

        /** How a form names it. */
        public String choice() {
            return id.number() + "/" + revision;
        }
    }

    private final JdbcClient jdbc;

    ReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ViewersMay
    public Page<Reviewable> of(CurrentMember reader, boolean low, Cursor after, int size) {
        var rows = jdbc.sql("""
                        select m.number, m.title, m.tier, m.verdict, a.name as author, m.author_kind, m.agent_wrote, m.revision_number, m.opened_at,
                               m.tier = 'LOW' and m.verdict = 'WAITING' and coalesce(m.waits_for = :approvals, true) as choosable,
                               exists (select from tenant.assignment s
                                        where s.tenant_id = :tenant and s.migration_id = m.id and s.reviewer_id = :me
                                          and s.status = 'ASSIGNED') as asked
                          from tenant.migration m
                          join tenant.member a on a.tenant_id = :tenant and a.id = m.author_id
                         where m.tenant_id = :tenant and m.status = 'IN_REVIEW' and :me not in (m.author_id, m.answerable_id)
                           and not %s
                           and (not :low or m.tier = 'LOW')
                           and (m.opened_at, m.number) < (:at, :number)
                           and not exists (select from tenant.review_verdict v
                                            where v.tenant_id = :tenant and v.revision_id = m.revision_id
                                              and v.reviewer_id = :me and v.kind <> 'COMMENT')
                         order by m.opened_at desc, m.number desc
                         limit :size
                        """.formatted(ReviewVerdicts.WROTE.formatted("m.id", ":me")))
                .param("tenant", TenantContext.required().value())
                .param("me", reader.id().value())
                .param("approvals", ApprovalsCheck.KEY)
                .param("low", low)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size + 1)
                .query(ReviewList::row)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.openedAt(), row.id().number()));
    }

    private static Reviewable row(ResultSet row, int number) throws SQLException {
        return new Reviewable(
                new MigrationId(TenantContext.required(), row.getInt("number")),
                row.getString("title"),
                RiskTier.valueOf(row.getString("tier")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("author"),
                row.getString("author_kind").equals("AGENT"),
                row.getBoolean("agent_wrote"),
                row.getInt("revision_number"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("asked"),
                row.getBoolean("choosable"));
    }
}
