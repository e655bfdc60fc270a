package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has happened to the decisions that a member follows since they last looked at each. */
@Repository
@Transactional(readOnly = true)
public class DecisionNews {

    /** What may happen; the words are {@code decision.news.<KIND>}. */
    public enum Kind {
        COMMENTED,
        ANSWERED,
        RESOLVED,
        REOPENED,
        REVISED,
        APPROVED,
        ACCEPTED,
        WITHDRAWN,
        REJECTED,
        DEPRECATED,
        SUPERSEDED,
        GUARDED,
        UNGUARDED;

        /** What a newer release calls otherwise is a change all the same: while it is rolled out, both read the rows. */
        static Kind of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(REVISED);
        }
    }

    /**
     * One decision with what is new there.
     *
     * @param unread how much
     * @param mentioned whether some of it calls the reader
     * @param news the latest of it
     */
    public record Unread(
            int number, String title, int unread, boolean mentioned, Kind news, String newsBy, Instant newsAt) {}

    private final JdbcClient jdbc;

    DecisionNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Unread> of(MemberId member, int most) {
        return since(Instant.EPOCH, member, most);
    }

    /** Decisions that had news at that instant or later. */
    public List<Unread> since(Instant from, MemberId member, int most) {
        return jdbc.sql("""
                        select d.number, d.title, f.unread, f.mentioned, f.news, b.name as news_by, f.news_at
                          from tenant.decision_follower f
                         cross join lateral (
                           select x.number, x.title from tenant.decision x
                            where x.tenant_id = :tenant and x.id = f.decision_id
                            limit 1) d
                          join tenant.member b on (b.tenant_id, b.id) = (f.tenant_id, f.news_by)
                         where f.tenant_id = :tenant and f.member_id = :member and f.unread > 0 and f.news_at >= :from
                         order by f.news_at desc, f.decision_id desc
                         limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(DecisionNews::unread)
                .list();
    }

    private static Unread unread(ResultSet row, int n) throws SQLException {
        return new Unread(
                row.getInt("number"),
                row.getString("title"),
                row.getInt("unread"),
                row.getBoolean("mentioned"),
                Kind.of(row.getString("news")),
                row.getString("news_by"),
                row.getObject("news_at", OffsetDateTime.class).toInstant());
    }
}
