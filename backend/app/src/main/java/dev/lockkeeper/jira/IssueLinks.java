package dev.lockkeeper.jira;

import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which issues show which migrations, and what they were last told. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueLinks {

    private static final String SELECT = "select * from tenant.jira_issue_link where tenant_id = :tenant ";

    private static final String FORGET = """
            update tenant.jira_issue_link
               set connection_id = null, issue_id = null, moved_at = null, global_id = null, touched_at = null,
                   fingerprint = null, tier = null, title = null, written_at = null
            """;

    private static final List<String> MOVE =
            List.of("""
            delete from tenant.jira_issue_link l
             where l.tenant_id = :tenant and l.issue_key = :to and l.touched_at is null
               and exists (select from tenant.jira_issue_link x
                            where x.tenant_id = :tenant and x.issue_key = :from and x.migration_id = l.migration_id)
            """, """
            update tenant.jira_issue_link l set issue_key = :to, moved_at = :now, connection_id = coalesce(l.connection_id, :connection)
             where l.tenant_id = :tenant and l.issue_key = :from
               and not exists (select from tenant.jira_issue_link x
                                where x.tenant_id = :tenant and x.issue_key = :to and x.migration_id = l.migration_id)
            """, "delete from tenant.jira_issue_link where tenant_id = :tenant and issue_key = :from");

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Noted with the step itself, so that an issue is remembered even when the next step names another. */
    void note(String issueKey, UUID migration) {
        jdbc.sql("""
                        insert into tenant.jira_issue_link as l (tenant_id, issue_key, migration_id, noted)
                        values (:tenant, :issue, :migration, 1)
                        on conflict (tenant_id, issue_key, migration_id) do update set noted = l.noted + 1
                        """)
                .param("tenant", tenant())
                .param("issue", issueKey)
                .param("migration", migration)
                .update();
    }

    List<String> issuesOf(UUID migration) {
        return jdbc.sql("""
                        select issue_key from tenant.jira_issue_link
                         where tenant_id = :tenant and migration_id = :migration order by issue_key
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .query(String.class)
                .list();
    }

    List<IssueLink> of(String issueKey) {
        return jdbc.sql(SELECT + "and issue_key = :issue order by migration_id")
                .param("tenant", tenant())
                .param("issue", issueKey)
                .query(IssueLinks::link)
                .list();
    }

    Optional<IssueLink> find(String issueKey, UUID migration) {
        return jdbc.sql(SELECT + "and issue_key = :issue and migration_id = :migration")
                .param("tenant", tenant())
                .param("issue", issueKey)
                .param("migration", migration)
                .query(IssueLinks::link)
                .optional();
    }

    /** Before the first call: until the last one has succeeded nobody knows what the issue shows. */
    void begin(String issueKey, UUID connection, String issueId, Collection<LinkPlan> plans) {
        for (var plan : plans) {
            jdbc.sql("""
                            update tenant.jira_issue_link
                               set connection_id = :connection, issue_id = :issueId, global_id = :globalId,
                                   touched_at = coalesce(touched_at, :now), fingerprint = null
                             where tenant_id = :tenant and issue_key = :issue and migration_id = :migration
                            """)
                    .param("tenant", tenant())
                    .param("issue", issueKey)
                    .param("migration", plan.migration())
                    .param("connection", connection)
                    .param("issueId", issueId)
                    .param("globalId", plan.link().globalId())
                    .param("now", now())
                    .update();
        }
    }

    void written(String issueKey, Collection<LinkPlan> plans) {
        for (var plan : plans) {
            jdbc.sql("""
                            update tenant.jira_issue_link
                               set fingerprint = :fingerprint, tier = :tier, title = :title, written_at = :now
                             where tenant_id = :tenant and issue_key = :issue and migration_id = :migration
                            """)
                    .param("tenant", tenant())
                    .param("issue", issueKey)
                    .param("migration", plan.migration())
                    .param("fingerprint", plan.fingerprint())
                    .param("tier", plan.tier().name())
                    .param("title", plan.link().object().title())
                    .param("now", now())
                    .update();
        }
    }

    /** Before the first call that takes one away. */
    void doubt(String issueKey, Collection<IssueLink> leaving) {
        for (var link : leaving) {
            jdbc.sql("""
                            update tenant.jira_issue_link set fingerprint = null
                             where tenant_id = :tenant and issue_key = :issue and migration_id = :migration
                            """)
                    .param("tenant", tenant())
                    .param("issue", issueKey)
                    .param("migration", link.migration())
                    .update();
        }
    }

    /** Jira no longer shows it. Named again meanwhile, it stays, and is written by the errand that this caused. */
    void remove(String issueKey, Collection<IssueLink> gone) {
        for (var link : gone) {
            jdbc.sql("""
                            delete from tenant.jira_issue_link
                             where tenant_id = :tenant and issue_key = :issue and migration_id = :migration
                               and noted = :noted
                            """)
                    .param("noted", link.noted())
                    .param("tenant", tenant())
                    .param("issue", issueKey)
                    .param("migration", link.migration())
                    .update();
        }
    }

    /** What a plan took away one by one. Of a connection that leaves, which migrations name the issue stays known. */
    void taken(IssuePlan plan, Collection<IssueLink> gone) {
        if (plan.connection().isLeaving()) {
            forget(plan.issueKey(), gone);
        } else {
            remove(plan.issueKey(), gone);
        }
    }

    /**
     * An issue has another key now. Where a migration named it by both, what Jira was told is kept: the link is the same.
     *
     * @param connection whose Jira says so; it keeps the issue even if it has never written to it
     */
    void move(UUID connection, String from, String to) {
        for (var statement : MOVE) {
            jdbc.sql(statement)
                    .param("tenant", tenant())
                    .param("from", from)
                    .param("to", to)
                    .param("connection", connection)
                    .param("now", now())
                    .update();
        }
    }

    /** Everything on this issue is written again, whatever it was told before. */
    void doubt(String issueKey) {
        jdbc.sql("""
                        update tenant.jira_issue_link set fingerprint = null
                         where tenant_id = :tenant and issue_key = :issue
                        """).param("tenant", tenant()).param("issue", issueKey).update();
    }

    /** The server is gone from our sight: nothing is known of what it shows. */
    void disconnect(UUID connection) {
        jdbc.sql(FORGET + "where tenant_id = :tenant and connection_id = :connection")
                .param("tenant", tenant())
                .param("connection", connection)
                .update();
    }

    /** Jira shows them no longer; which migrations name the issue stays known. Named again meanwhile, they are looked at again. */
    void forget(String issueKey, Collection<IssueLink> gone) {
        for (var link : gone) {
            jdbc.sql(FORGET + """
                            where tenant_id = :tenant and issue_key = :issue and migration_id = :migration
                               and noted = :noted
                            """)
                    .param("noted", link.noted())
                    .param("tenant", tenant())
                    .param("issue", issueKey)
                    .param("migration", link.migration())
                    .update();
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static IssueLink link(ResultSet row, int number) throws SQLException {
        var tier = row.getString("tier");
        return new IssueLink(
                row.getString("issue_key"),
                row.getObject("migration_id", UUID.class),
                row.getInt("noted"),
                row.getObject("connection_id", UUID.class),
                row.getString("issue_id"),
                row.getString("global_id"),
                instant(row, "touched_at"),
                row.getString("fingerprint"),
                tier == null ? null : RiskTier.valueOf(tier),
                row.getString("title"),
                instant(row, "written_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
