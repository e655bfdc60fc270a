package dev.lockkeeper.decision;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.decision.DecisionThread.Remark;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said of the current tenant's decisions, as pages show it. Identifiers grow with time, so they order. */
@Repository
@Transactional(readOnly = true)
class DecisionTalk {

    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SELECT = """
            select c.*, a.name as author, s.name as resolver,
                   array(select m.name from tenant.decision_mention x
                           join tenant.member m on m.tenant_id = :tenant and m.id = x.member_id
                          where x.tenant_id = :tenant and x.comment_id = c.id order by m.name) as mentioned
              from tenant.decision_comment c
              join tenant.member a on a.tenant_id = :tenant and a.id = c.author_id
              left join tenant.member s on s.tenant_id = :tenant and s.id = c.resolved_by
             where c.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    DecisionTalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What began a thread, the latest first. */
    Page<Remark> threads(UUID decision, boolean resolved, @Nullable UUID after, int size) {
        var rows = select("and c.decision_id = :decision and c.thread_id is null and c.resolved_at is "
                        + (resolved ? "not null" : "null") + " and c.id < :after order by c.id desc limit :size + 1")
                .param("decision", decision)
                .param("after", after == null ? LAST : after)
                .param("size", size)
                .query(DecisionTalk::remark)
                .list();
        return page(rows, size);
    }

    /** What began the thread that this comment stands in. */
    Remark first(UUID decision, UUID comment) {
        return select("""
                        and c.decision_id = :decision and c.id = (
                          select coalesce(x.thread_id, x.id) from tenant.decision_comment x
                           where x.tenant_id = :tenant and x.id = :comment)
                        """)
                .param("decision", decision)
                .param("comment", comment)
                .query(DecisionTalk::remark)
                .optional()
                .orElseThrow(() -> new NotFound("comment"));
    }

    /** The latest answers of each of these threads, up to so many of each and the oldest first. */
    List<Remark> latestAnswers(Collection<UUID> threads, int most) {
        return select("""
                        and c.id in (
                          select x.id from unnest(:threads) as t (id)
                           cross join lateral (
                             select y.id from tenant.decision_comment y
                              where y.tenant_id = :tenant and y.thread_id = t.id
                              order by y.id desc limit :most) as x)
                        order by c.id
                        """)
                .param("threads", threads.toArray(UUID[]::new))
                .param("most", most)
                .query(DecisionTalk::remark)
                .list();
    }

    /** Oldest first. */
    Page<Remark> answers(UUID thread, @Nullable UUID after, int size) {
        var rows = select("and c.thread_id = :thread and c.id > :after order by c.id limit :size + 1")
                .param("thread", thread)
                .param("after", after == null ? BEFORE_ALL : after)
                .param("size", size)
                .query(DecisionTalk::remark)
                .list();
        return page(rows, size);
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static Page<Remark> page(List<Remark> rows, int size) {
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, size)),
                        rows.get(size - 1).id().toString());
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("thread_id", UUID.class),
                row.getInt("revision"),
                passage(row),
                row.getString("text"),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("resolver"),
                instant(row.getObject("resolved_at", OffsetDateTime.class)),
                names(row.getArray("mentioned")));
    }

    private static @Nullable DecisionPassage passage(ResultSet row) throws SQLException {
        var part = row.getString("part");
        return part == null ? null : new DecisionPassage(DecisionPart.valueOf(part), row.getString("quote"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> names(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
