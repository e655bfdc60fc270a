package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The verdicts of the current tenant's reviewers: added, read, never changed. */
@Repository
class ReviewVerdicts {

    private static final int MOST = 1000;

    /** Of a member p. */
    static final String MAY = "p.active and p.kind = 'HUMAN' and p.role in ('OWNER', 'ADMIN', 'REVIEWER')";

    /** Whether somebody wrote one of the revisions of a migration, or answers for the agent that did. */
    static final String WROTE = """
            exists (select from tenant.migration_revision x
                      join tenant.member w on w.tenant_id = :tenant and w.id = x.author_id
                     where x.tenant_id = :tenant and x.migration_id = %s and %s in (w.id, w.owner_id))
            """;

    private static final String SELECT = """
            select v.id, v.revision_id, r.number, v.reviewer_id, p.name, v.kind, v.summary, v.at, v.kept_from,
                   %s and not %s as counts
              from tenant.review_verdict v
              join tenant.migration_revision r on (r.tenant_id, r.id) = (v.tenant_id, v.revision_id)
              join tenant.member p on (p.tenant_id, p.id) = (v.tenant_id, v.reviewer_id)
             where v.tenant_id = :tenant\s""".formatted(MAY, WROTE.formatted("v.migration_id", "v.reviewer_id"));

    private final JdbcClient jdbc;

    ReviewVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever wrote one of the revisions, and whoever answers for the agents that did. */
    Set<MemberId> writers(UUID migration) {
        return jdbc.sql("""
                        select w.id from tenant.migration_revision x
                          join tenant.member w on w.tenant_id = :tenant and w.id = x.author_id
                         where x.tenant_id = :tenant and x.migration_id = :migration
                         union
                        select w.owner_id from tenant.migration_revision x
                          join tenant.member w on w.tenant_id = :tenant and w.id = x.author_id
                         where x.tenant_id = :tenant and x.migration_id = :migration and w.owner_id is not null
                        """).param("tenant", tenant()).param("migration", migration).query(UUID.class).list().stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Holds the reviewer, for whoever would take the right to review away: they wait until this step is done, or it finds
     * what they did.
     */
    boolean holdReviewer(MemberId reviewer) {
        return hold(reviewer, "for share");
    }

    /** As above, but whoever is losing the right at this moment is not waited for: they may not. */
    boolean holdAtOnce(MemberId reviewer) {
        return hold(reviewer, "for share skip locked");
    }

    private boolean hold(MemberId reviewer, String how) {
        return jdbc.sql("select p.id from tenant.member p where p.tenant_id = :tenant and p.id = :reviewer and " + MAY
                        + " " + how)
                .param("tenant", tenant())
                .param("reviewer", reviewer.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Those among them who may review. */
    Set<MemberId> able(Collection<MemberId> members) {
        return jdbc
                .sql("select p.id from tenant.member p where p.tenant_id = :tenant and p.id = any(:members) and " + MAY)
                .param("tenant", tenant())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    boolean hasWritten(UUID migration, MemberId member) {
        return jdbc.sql("select " + WROTE.formatted(":migration", ":member"))
                .param("tenant", tenant())
                .param("migration", migration)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /** Only of the revision that stands there, whatever the caller believes. */
    void add(MigrationSummary migration, MemberId reviewer, Kind kind, String summary, Instant at) {
        var added = jdbc.sql("""
                        insert into tenant.review_verdict
                               (tenant_id, id, migration_id, revision_id, reviewer_id, kind, summary, at)
                        select :tenant, :id, m.id, m.revision_id, p.id, :kind, :summary, :at
                          from tenant.migration m join tenant.member p on p.tenant_id = :tenant and p.id = :reviewer
                         where m.tenant_id = :tenant and m.id = :migration and m.revision_id = :revision
                           and (:kind = 'COMMENT' or p.id not in (m.author_id, m.answerable_id) and %s)
                        """.formatted(MAY))
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("migration", migration.uuid())
                .param("revision", migration.revision())
                .param("reviewer", reviewer.value())
                .param("kind", kind.name())
                .param("summary", summary.strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        require(added == 1, "review.may-not");
    }

    /** The latest decision of each goes on to count for the next revision. Answers whether there is one. */
    boolean keep(UUID migration, UUID before, int number, UUID now) {
        return decisions(before).stream()
                        .mapToInt(verdict -> keep(migration, verdict, number, now))
                        .sum()
                > 0;
    }

    private int keep(UUID migration, ReviewVerdict verdict, int number, UUID now) {
        return jdbc.sql("""
                        insert into tenant.review_verdict
                               (tenant_id, id, migration_id, revision_id, reviewer_id, kind, summary, at, kept_from)
                        values (:tenant, :id, :migration, :revision, :reviewer, :kind, :summary, :at, :from)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("migration", migration)
                .param("revision", now)
                .param("reviewer", verdict.reviewer().value())
                .param("kind", verdict.kind().name())
                .param("summary", verdict.summary())
                .param("at", verdict.at().atOffset(ZoneOffset.UTC))
                .param("from", verdict.keptFrom() == null ? number : verdict.keptFrom())
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
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_from", Integer.class));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
