package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.outside.Post;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
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

/** The notices of the current tenant's members: one per member and event. */
@Repository
@Transactional
class Notices {

    /** Opens nothing but the end of such mails. */
    static final String DOOR = "off_";

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final NoticePreferences preferences;
    private final Outbox outbox;
    private final Post post;
    private final Clock clock;

    Notices(JdbcClient jdbc, NoticePreferences preferences, Outbox outbox, Post post, Clock clock) {
        this.jdbc = jdbc;
        this.preferences = preferences;
        this.outbox = outbox;
        this.post = post;
        this.clock = clock;
    }

    /** Told to the person who answers for the member, unless it was they who did it, or they know already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Happening happening, MemberId member, NoticeKind kind, List<String> args) {
        person(member)
                .filter(person -> !person.equals(happening.actor()))
                .ifPresent(person -> put(happening, person, kind, args));
    }

    private void put(Happening happening, MemberId person, NoticeKind kind, List<String> args) {
        var way = preferences.of(person, kind);
        var id = Ids.next();
        if (insert(id, happening, person, kind, args, way) && way == Way.AT_ONCE && post.isOpen()) {
            outbox.ask(NoticeChore.NAME, id.toString());
        }
    }

    private boolean insert(UUID id, Happening happening, MemberId person, NoticeKind kind, List<String> args, Way way) {
        return jdbc.sql("""
                        insert into tenant.notice
                               (tenant_id, id, member_id, event_key, kind, words, args, path, at, mail, off_secret,
                                migration)
                        values (:tenant, :id, :member, :key, :kind, :words, :args, :path, :at, :mail, :secret,
                                :migration)
                        on conflict on constraint notice_once do nothing
                        """)
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("member", person.value())
                        .param("key", happening.key())
                        .param("kind", kind.name())
                        .param("words", happening.words())
                        .param("args", args.toArray(String[]::new))
                        .param("path", happening.path())
                        .param("at", happening.at().atOffset(ZoneOffset.UTC))
                        .param("mail", way.name())
                        .param("migration", migration(happening.path()), Types.INTEGER)
                        .param(
                                "secret",
                                TokenSecret.issue(DOOR, TenantContext.required())
                                        .text())
                        .update()
                == 1;
    }

    /** Of a migration that has ended nothing is left to do: what was told of it before counts as read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(int migration) {
        jdbc.sql("""
                        update tenant.notice set read_at = :now
                         where tenant_id = :tenant and migration = :migration and read_at is null
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("now", now())
                .update();
    }

    /** What was read before then and waits for no mail; answers how many, at most as many as that. */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from tenant.notice
                         where tenant_id = :tenant and id in (
                           select id from tenant.notice
                            where tenant_id = :tenant and read_at < :before
                              and (mail <> 'DIGEST' or sent_at is not null or at < :before)
                            order by read_at limit :most)
                        """)
                .param("tenant", tenant())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    /** The number that stands in the path, if it leads to a migration. */
    private static @Nullable Integer migration(String path) {
        var parts = path.split("[/#?]", 4);
        return parts.length > 2 && parts[1].equals("migrations") ? Integer.valueOf(parts[2]) : null;
    }

    /** Agents read no notices; whoever answers for them does. Nobody who has left does. */
    private Optional<MemberId> person(MemberId member) {
        return jdbc.sql("""
                        select p.id from tenant.member m
                          join tenant.member p on p.tenant_id = m.tenant_id and p.id = coalesce(m.owner_id, m.id)
                         where m.tenant_id = :tenant and m.id = :member and p.active and p.kind = 'HUMAN'
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    @Transactional(readOnly = true)
    Optional<Notice> find(UUID id) {
        return jdbc.sql("select * from tenant.notice where tenant_id = :tenant and id = :id")
                .param("tenant", tenant())
                .param("id", id)
                .query(NoticeRows::notice)
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<Notice> ofSecret(String secret) {
        return jdbc.sql("select * from tenant.notice where tenant_id = :tenant and off_secret = :secret")
                .param("tenant", tenant())
                .param("secret", secret)
                .query(NoticeRows::notice)
                .optional();
    }

    /** What waits for the daily mail, oldest first; whoever has read one needs no mail of it. */
    @Transactional(readOnly = true)
    List<Notice> forDigest(MemberId member) {
        return jdbc.sql("""
                        select * from tenant.notice
                         where tenant_id = :tenant and member_id = :member and mail = 'DIGEST' and sent_at is null
                           and read_at is null
                         order by at, id limit :most
                        """)
                .param("tenant", tenant())
                .param("member", member.value())
                .param("most", MOST)
                .query(NoticeRows::notice)
                .list();
    }

    /** What has waited for the daily mail of this member waits no longer; it is read on the page alone. */
    void forgo(MemberId member) {
        jdbc.sql("""
                        update tenant.notice set mail = 'NONE'
                         where tenant_id = :tenant and member_id = :member and mail = 'DIGEST' and sent_at is null
                        """).param("tenant", tenant()).param("member", member.value()).update();
    }

    void sent(Collection<UUID> ids) {
        jdbc.sql(
                        "update tenant.notice set sent_at = :now where tenant_id = :tenant and id = any(:ids) and sent_at is null")
                .param("tenant", tenant())
                .param("now", now())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
