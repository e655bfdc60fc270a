package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.review.ReviewVerdict.Kind;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts of the current tenant's reviewers: added, read, never changed. */
@Repository
class ReviewVerdicts {

    private static final int MOST = 1000;

    private static final String SELECT = """
            select v.id, v.revision_id, r.number, v.reviewer_id, m.name, v.kind, v.summary, v.at,
                   m.active and m.kind = 'HUMAN' and m.role in ('OWNER', 'ADMIN', 'REVIEWER') as counts
              from tenant.review_verdict v
              join tenant.migration_revision r on (r.tenant_id, r.id) = (v.tenant_id, v.revision_id)
              join tenant.member m on (m.tenant_id, m.id) = (v.tenant_id, v.reviewer_id)
             where v.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    ReviewVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MigrationSummary migration, MemberId reviewer, Kind kind, String summary, Instant at) {
        jdbc.sql("""
                        insert into tenant.review_verdict
                               (tenant_id, id, migration_id, revision_id, reviewer_id, kind, summary, at)
                        values (:tenant, :id, :migration, :revision, :reviewer, :kind, :summary, :at)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("migration", migration.uuid())
                .param("revision", migration.revision())
                .param("reviewer", reviewer.value())
                .param("kind", kind.name())
                .param("summary", summary.strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of every revision, oldest first. */
    List<ReviewVerdict> of(UUID migration) {
        return select("and v.migration_id = :migration order by v.at, v.id limit :most")
                .param("migration", migration)
                .param("most", MOST)
                .query(ReviewVerdicts::verdict)
                .list();
    }

    /** The latest decision of each who decided on a revision. */
    Collection<ReviewVerdict> decisions(UUID revision) {
        var latest = new LinkedHashMap<MemberId, ReviewVerdict>();
        select("and v.revision_id = :revision and v.kind <> 'COMMENT' order by v.at, v.id")
                .param("revision", revision)
                .query(ReviewVerdicts::verdict)
                .list()
                .forEach(verdict -> latest.put(verdict.reviewer(), verdict));
        return latest.values();
    }

    /** As above, of many revisions. */
    Map<UUID, Collection<ReviewVerdict>> decisions(Collection<UUID> revisions) {
        var latest = new HashMap<UUID, Map<MemberId, ReviewVerdict>>();
        select("and v.revision_id = any(:revisions) and v.kind <> 'COMMENT' order by v.at, v.id")
                .param("revisions", revisions.toArray(UUID[]::new))
                .query(ReviewVerdicts::verdict)
                .list()
                .forEach(verdict -> latest.computeIfAbsent(verdict.revision(), none -> new LinkedHashMap<>())
                        .put(verdict.reviewer(), verdict));
        var decisions = new HashMap<UUID, Collection<ReviewVerdict>>();
        latest.forEach((revision, verdicts) -> decisions.put(revision, verdicts.values()));
        return decisions;
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private static ReviewVerdict verdict(ResultSet row, int number) throws SQLException {
        return new ReviewVerdict(
                row.getObject("id", UUID.class),
                row.getObject("revision_id", UUID.class),
                row.getInt("number"),
                new MemberId(row.getObject("reviewer_id", UUID.class)),
                row.getString("name"),
                row.getBoolean("counts"),
                Kind.valueOf(row.getString("kind")),
                row.getString("summary"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
