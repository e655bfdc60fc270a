package dev.lockkeeper.obligation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The secret addresses of calendars: one a member, told once, kept as a hash. */
@Service
public class ObligationFeeds {

    private static final String DOOR = "cal_";
    private static final int MOST = 500;

    /** What one member owes, and in which tenant. */
    record Feed(TenantId tenant, List<ObligationRow> rows) {}

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final Members members;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ObligationFeeds(
            JdbcClient jdbc, Obligations obligations, Members members, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.members = members;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new secret; the one before opens nothing from now on. */
    @ViewersMay
    @Transactional
    public String renew(CurrentMember me) {
        var secret = TokenSecret.issue(DOOR, me.tenant());
        put(me, secret.hash());
        return secret.text();
    }

    @ViewersMay
    @Transactional
    public void close(CurrentMember me) {
        put(me, null);
    }

    /** Since when this member has one that opens. */
    @ViewersMay
    @Transactional(readOnly = true)
    public Optional<Instant> openSince(CurrentMember me) {
        return jdbc.sql("""
                        select renewed_at from tenant.obligation_feed
                         where tenant_id = :tenant and member_id = :member and secret_hash is not null
                        """)
                .param("tenant", me.tenant().value())
                .param("member", me.id().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What the calendar behind a secret shows; nothing where it opens nothing. Asked by nobody who is signed in. */
    Optional<Feed> read(String text) {
        return TokenSecret.parse(DOOR, text)
                .flatMap(secret -> TenantContext.in(
                        secret.tenant(),
                        () -> transaction.execute(status -> owner(secret.hash())
                                .map(owner -> new Feed(secret.tenant(), obligations.openOf(owner, MOST))))));
    }

    private Optional<MemberId> owner(byte[] hash) {
        return jdbc.sql(
                        "select member_id from tenant.obligation_feed where tenant_id = :tenant and secret_hash = :hash")
                .param("tenant", tenant())
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .filter(member -> members.get(member).active());
    }

    private void put(CurrentMember me, byte @Nullable [] hash) {
        jdbc.sql("""
                        insert into tenant.obligation_feed (tenant_id, member_id, secret_hash, renewed_at)
                        values (:tenant, :member, :hash, :at)
                        on conflict (tenant_id, member_id) do update
                           set secret_hash = excluded.secret_hash, renewed_at = excluded.renewed_at
                        """)
                .param("tenant", me.tenant().value())
                .param("member", me.id().value())
                .param("hash", hash, Types.BINARY)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
