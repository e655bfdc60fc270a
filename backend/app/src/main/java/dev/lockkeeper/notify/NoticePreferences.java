package dev.lockkeeper.notify;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each member wants to be told of each kind of event. */
@Service
@Transactional
public class NoticePreferences {

    private final JdbcClient jdbc;

    NoticePreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Way of(MemberId member, NoticeKind kind) {
        return jdbc.sql("""
                        select way from tenant.notice_preference
                         where tenant_id = :tenant and member_id = :member and kind = :kind
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .map(Way::valueOf)
                .orElse(kind.usual());
    }

    /** Every kind, whether chosen or not. */
    @Transactional(readOnly = true)
    Map<NoticeKind, Way> of(MemberId member) {
        var ways = new EnumMap<NoticeKind, Way>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            ways.put(kind, kind.usual());
        }
        jdbc.sql("select kind, way from tenant.notice_preference where tenant_id = :tenant and member_id = :member")
                .param("tenant", tenant())
                .param("member", member.value())
                .query(row -> {
                    ways.put(NoticeKind.valueOf(row.getString("kind")), Way.valueOf(row.getString("way")));
                });
        return ways;
    }

    @ViewersMay
    public void choose(CurrentMember me, Map<NoticeKind, Way> chosen) {
        chosen.forEach((kind, way) -> put(me.id(), kind, way));
    }

    /** Asked for through the secret address in a mail, by nobody who is signed in. */
    void end(MemberId member, NoticeKind kind) {
        put(member, kind, Way.NONE);
    }

    private void put(MemberId member, NoticeKind kind, Way way) {
        jdbc.sql("""
                        insert into tenant.notice_preference (tenant_id, member_id, kind, way)
                        values (:tenant, :member, :kind, :way)
                        on conflict (tenant_id, member_id, kind) do update set way = excluded.way
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("kind", kind.name())
                .param("way", way.name())
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
