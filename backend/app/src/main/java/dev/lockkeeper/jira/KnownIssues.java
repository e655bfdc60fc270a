package dev.lockkeeper.jira;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The issues that migrations name, as Jira last told them. Read here, nobody waits for Jira. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownIssues {

    /** Jira allows 255 of each; more is cut. */
    private static final int LONGEST = 255;

    private static final String SELECT = "select * from tenant.jira_issue i where i.tenant_id = :tenant ";
    /** What another Jira told of an issue of the same key, which served the project before, is no word on this one. */
    private static final String TOLD_HERE = " and i.connection_id = " + Connections.SERVING;

    /** What is older than what is known comes late, and changes nothing. Another number is another issue. */
    private static final String KEEP = """
            insert into tenant.jira_issue as i
                   (tenant_id, issue_key, connection_id, issue_id, type_id, type_name, summary, status_name,
                    status_category, assignee, priority, labels, updated_at, read_at)
            values (:tenant, :issue, :connection, :id, :typeId, :type, :summary, :status,
                    :category, :assignee, :priority, :labels, :updated, :now)
            on conflict (tenant_id, issue_key) do update
               set connection_id = excluded.connection_id, issue_id = excluded.issue_id, type_id = excluded.type_id,
                   type_name = excluded.type_name, summary = excluded.summary, status_name = excluded.status_name,
                   status_category = excluded.status_category, assignee = excluded.assignee,
                   priority = excluded.priority, labels = excluded.labels, updated_at = excluded.updated_at,
                   read_at = excluded.read_at, unreachable_since = null, gone_at = null,
                   field_id = case when (i.connection_id, i.issue_id) = (excluded.connection_id, excluded.issue_id)
                                   then i.field_id end,
                   history_at = case when (i.connection_id, i.issue_id, i.status_name)
                                          = (excluded.connection_id, excluded.issue_id, excluded.status_name)
                                     then i.history_at end
             where coalesce(excluded.updated_at >= i.updated_at, true)
                or (i.connection_id, i.issue_id) is distinct from (excluded.connection_id, excluded.issue_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownIssues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the key that its connection has it by. */
    Optional<KnownIssue> find(String issueKey) {
        return select("and issue_key = :issue" + TOLD_HERE)
                .param("issue", issueKey)
                .query(KnownIssues::issue)
                .optional();
    }

    /** Those that are known of these. */
    List<KnownIssue> all(Collection<String> keys) {
        return select("and issue_key in (:keys)" + TOLD_HERE)
                .param("keys", keys)
                .query(KnownIssues::issue)
                .list();
    }

    /** By its number, whatever its key is now; after a move it may be known by both keys for a moment. */
    Optional<KnownIssue> find(UUID connection, String id) {
        return select("and connection_id = :connection and issue_id = :id order by read_at desc limit 1")
                .param("connection", connection)
                .param("id", id)
                .query(KnownIssues::issue)
                .optional();
    }

    /** By key, those after this one. */
    List<KnownIssue> of(UUID connection, String after, int limit) {
        return select("and connection_id = :connection and issue_key > :after order by issue_key limit :limit")
                .param("connection", connection)
                .param("after", after)
                .param("limit", limit)
                .query(KnownIssues::issue)
                .list();
    }

    /** Those that are known of these. */
    Map<String, KnownIssue> byNumber(UUID connection, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : select("and connection_id = :connection and issue_id in (:ids)")
                        .param("connection", connection)
                        .param("ids", ids)
                        .query(KnownIssues::issue)
                        .list()
                        .stream()
                        .collect(toMap(issue -> String.valueOf(issue.id()), Function.identity(), (one, other) -> one));
    }

    /** Answers whether it was kept, rather than too old to be. */
    boolean keep(UUID connection, Jira.Issue issue, Jira.Type type) {
        var facts = issue.facts();
        var status = facts.status();
        var category = status == null ? null : status.category();
        return jdbc.sql(KEEP)
                        .param("tenant", tenant())
                        .param("issue", issue.key())
                        .param("connection", connection)
                        .param("id", issue.id())
                        .param("typeId", type.id(), Types.VARCHAR)
                        .param("type", type.name())
                        .param("summary", text(facts.summary()), Types.VARCHAR)
                        .param("status", text(status == null ? null : status.name()), Types.VARCHAR)
                        .param("category", category == null ? null : category.name(), Types.VARCHAR)
                        .param("assignee", text(facts.assignee()), Types.VARCHAR)
                        .param("priority", text(facts.priority()), Types.VARCHAR)
                        .param(
                                "labels",
                                issue.labels().stream().map(Text::keepable).toArray(String[]::new))
                        .param("updated", utc(facts.updated()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Jira does not show it. That alone does not say that it was deleted. */
    void unreachable(UUID connection, String issueKey) {
        jdbc.sql("""
                        update tenant.jira_issue set unreachable_since = coalesce(unreachable_since, :now)
                         where tenant_id = :tenant and connection_id = :connection and issue_key = :issue
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("issue", issueKey)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** Jira told that it was deleted, and does not show it. */
    void gone(UUID connection, String issueKey) {
        jdbc.sql("""
                        update tenant.jira_issue
                           set gone_at = coalesce(gone_at, :now), unreachable_since = coalesce(unreachable_since, :now)
                         where tenant_id = :tenant and connection_id = :connection and issue_key = :issue
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("issue", issueKey)
                .param("now", utc(clock.instant()))
                .update();
    }

    /** The issue has another key now. What is known of it by that key is known better. */
    void move(String from, String to) {
        jdbc.sql("""
                        update tenant.jira_issue i set issue_key = :to
                         where i.tenant_id = :tenant and i.issue_key = :from
                           and not exists (select from tenant.jira_issue x where x.tenant_id = :tenant and x.issue_key = :to)
                        """)
                .param("tenant", tenant())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("delete from tenant.jira_issue where tenant_id = :tenant and issue_key = :from")
                .param("tenant", tenant())
                .param("from", from)
                .update();
    }

    private static @Nullable String text(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        var kept = Text.keepable(said.strip());
        return kept.codePointCount(0, kept.length()) <= LONGEST
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, LONGEST));
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static KnownIssue issue(ResultSet row, int number) throws SQLException {
        var category = row.getString("status_category");
        return new KnownIssue(
                row.getString("issue_key"),
                row.getObject("connection_id", UUID.class),
                row.getString("issue_id"),
                row.getString("type_id"),
                row.getString("type_name"),
                row.getString("summary"),
                row.getString("status_name"),
                category == null ? null : StatusCategory.valueOf(category),
                row.getString("assignee"),
                row.getString("priority"),
                List.of((String[]) row.getArray("labels").getArray()),
                instant(row, "updated_at"),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                instant(row, "unreachable_since"),
                instant(row, "gone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
