package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's own notices, as they read them. */
@Service
@Transactional
public class Inbox {

    /** One more than is shown as a number. */
    static final int MANY = 10;

    private static final int SIZE = 50;

    /** A notice as the page shows it. */
    record Line(UUID id, String sentence, NoticeKind kind, Instant at, boolean read) {}

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeWords words;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Notices notices, NoticeWords words, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.words = words;
        this.clock = clock;
    }

    /** Newest first. */
    @ViewersMay
    @Transactional(readOnly = true)
    After.Rows<Line> page(CurrentMember me, After after) {
        var rows = jdbc.sql("""
                        select * from tenant.notice
                         where tenant_id = :tenant and member_id = :member and (at, id) < (:at, :id)
                         order by at desc, id desc limit :limit
                        """)
                .param("tenant", tenant())
                .param("member", me.id().value())
                .param("at", after.at())
                .param("id", after.id())
                .param("limit", SIZE + 1)
                .query((row, n) -> line(NoticeRows.notice(row, n)))
                .list();
        return After.Rows.of(rows, SIZE, line -> After.of(line.at(), line.id()));
    }

    /** How many are unread; nobody counts further than {@link #MANY}. */
    @ViewersMay
    @Transactional(readOnly = true)
    public int unread(CurrentMember me) {
        return jdbc.sql("""
                        select count(*) from (
                          select from tenant.notice
                           where tenant_id = :tenant and member_id = :member and read_at is null
                           limit :many) unread
                        """)
                .param("tenant", tenant())
                .param("member", me.id().value())
                .param("many", MANY)
                .query(Integer.class)
                .single();
    }

    /** Where it leads. Only its own reader's look counts: a link that was passed on leads there all the same. */
    @ViewersMay
    public String open(CurrentMember me, UUID id) {
        var notice = notices.find(id).orElseThrow(() -> new NotFound("notice"));
        jdbc.sql("""
                        update tenant.notice set read_at = :now
                         where tenant_id = :tenant and id = :id and member_id = :member and read_at is null
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("member", me.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return notice.path();
    }

    @ViewersMay
    public void readAll(CurrentMember me) {
        jdbc.sql("""
                        update tenant.notice set read_at = :now
                         where tenant_id = :tenant and member_id = :member and read_at is null
                        """)
                .param("tenant", tenant())
                .param("member", me.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Line line(Notice notice) {
        return new Line(notice.id(), words.of(notice), notice.kind(), notice.at(), notice.isRead());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
