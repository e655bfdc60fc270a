package dev.lockkeeper.jira;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.jira.hook.Told;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What Jira told at its doors, and what came of it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JiraNews {

    /** What came of one piece of news. */
    enum Outcome {
        /** The issue was read again. */
        READ,
        /** It was deleted. */
        GONE,
        /** It was known already. */
        KNOWN,
        /** It was Lockkeeper itself. */
        OURS,
        /** No migration names the issue. */
        FOREIGN
    }

    record Item(UUID id, Told told) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    JiraNews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Answers whether it is news: Jira tells the same again when it did not hear the answer.
     *
     * @param outcome null where it is to be looked into
     */
    boolean add(UUID hook, @Nullable String identifier, Told told, @Nullable Outcome outcome) {
        return jdbc.sql("""
                        insert into tenant.jira_news
                               (tenant_id, id, hook_id, identifier, event, issue_id, issue_key, author, fields,
                                issue_updated_at, received_at, outcome)
                        values (:tenant, :id, :hook, :identifier, :event, :issue, :key, :author, :fields,
                                :updated, :now, :outcome)
                        on conflict (tenant_id, hook_id, identifier) do nothing
                        """)
                        .param("tenant", tenant())
                        .param("id", Ids.next())
                        .param("hook", hook)
                        .param("identifier", identifier, Types.VARCHAR)
                        .param("event", told.event())
                        .param("issue", told.issueId())
                        .param("key", told.issueKey(), Types.VARCHAR)
                        .param("author", told.author(), Types.VARCHAR)
                        .param("fields", told.fields().toArray(String[]::new))
                        .param("updated", utc(told.updated()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", utc(clock.instant()))
                        .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                        .update()
                == 1;
    }

    /** What was told of an issue and not looked into yet, oldest first. */
    List<Item> waiting(UUID hook, String issueId) {
        return jdbc.sql("""
                        select * from tenant.jira_news
                         where tenant_id = :tenant and hook_id = :hook and issue_id = :issue and outcome is null
                         order by received_at, id
                        """)
                .param("tenant", tenant())
                .param("hook", hook)
                .param("issue", issueId)
                .query(JiraNews::item)
                .list();
    }

    void settle(Collection<Item> items, Outcome outcome) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("update tenant.jira_news set outcome = :outcome where tenant_id = :tenant and id = any(:ids)")
                .param("outcome", outcome.name())
                .param("tenant", tenant())
                .param("ids", items.stream().map(Item::id).toArray(UUID[]::new))
                .update();
    }

    /** Throws away what was received before then; the door remembers when the newest of it came. */
    int forget(Instant before, int limit) {
        jdbc.sql("""
                        update tenant.jira_hook h
                           set received_at = (select max(n.received_at) from tenant.jira_news n
                                               where n.tenant_id = h.tenant_id and n.hook_id = h.id)
                         where h.tenant_id = :tenant
                           and exists (select from tenant.jira_news n where n.tenant_id = h.tenant_id and n.hook_id = h.id)
                        """).param("tenant", tenant()).update();
        return jdbc.sql("""
                        delete from tenant.jira_news
                         where tenant_id = :tenant
                           and id in (select n.id from tenant.jira_news n
                                       where n.tenant_id = :tenant and n.received_at < :before and n.outcome is not null
                                       order by n.hook_id, n.received_at limit :limit)
                        """)
                .param("tenant", tenant())
                .param("before", utc(before))
                .param("limit", limit)
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var updated = row.getObject("issue_updated_at", OffsetDateTime.class);
        return new Item(
                row.getObject("id", UUID.class),
                new Told(
                        row.getString("event"),
                        row.getString("issue_id"),
                        row.getString("issue_key"),
                        row.getString("author"),
                        List.of((String[]) row.getArray("fields").getArray()),
                        updated == null ? null : updated.toInstant()));
    }
}
