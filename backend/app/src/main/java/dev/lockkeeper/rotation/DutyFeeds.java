package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
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

/** The secret addresses of calendars of duty: a member's own shifts, or a rotation's; told once, kept as a hash. */
@Service
public class DutyFeeds {

    private static final String DOOR = "duty_";
    private static final Duration BACK = Duration.ofDays(28);
    private static final Duration AHEAD = Duration.ofDays(182);

    /** An address that opens: of which rotation (null for one's own shifts), since when. */
    public record Open(@Nullable RotationId rotation, Instant since) {}

    /** What a calendar shows, and in which tenant; the rotation is null for a member's own. */
    record Feed(TenantId tenant, @Nullable String rotation, List<NamedShift> shifts) {}

    record NamedShift(RotationId rotation, String name, String member, Shift shift) {}

    private record Owner(MemberId member, @Nullable RotationId rotation) {}

    private final JdbcClient jdbc;
    private final MemberShifts shifts;
    private final Members members;
    private final Rotations rotations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutyFeeds(
            JdbcClient jdbc,
            MemberShifts shifts,
            Members members,
            Rotations rotations,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.shifts = shifts;
        this.members = members;
        this.rotations = rotations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A new secret; the one before opens nothing from now on.
     *
     * @param rotation null for one's own shifts
     */
    @ViewersMay
    @Transactional
    public String renew(CurrentMember me, @Nullable RotationId rotation) {
        var secret = TokenSecret.issue(DOOR, me.tenant());
        put(me, rotation, secret.hash());
        return secret.text();
    }

    @ViewersMay
    @Transactional
    public void close(CurrentMember me, @Nullable RotationId rotation) {
        put(me, rotation, null);
    }

    /** Those of this member that open. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<Open> openSince(CurrentMember me) {
        return jdbc.sql("""
                        select rotation_id, renewed_at from tenant.rotation_feed
                         where tenant_id = :tenant and member_id = :member and secret_hash is not null
                        """)
                .param("tenant", me.tenant().value())
                .param("member", me.id().value())
                .query((row, number) -> new Open(
                        rotation(row.getObject("rotation_id", UUID.class)),
                        row.getObject("renewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What the calendar behind a secret shows; nothing where it opens nothing. Asked by nobody who is signed in. */
    Optional<Feed> read(String text) {
        return TokenSecret.parse(DOOR, text)
                .flatMap(secret -> TenantContext.in(
                        secret.tenant(),
                        () -> transaction.execute(
                                status -> owner(secret.hash()).map(owner -> feed(secret.tenant(), owner)))));
    }

    private Feed feed(TenantId tenant, Owner owner) {
        var people = new People(members.list());
        var now = clock.instant();
        var found = shifts.all(now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(duty -> owner.rotation() == null
                        ? owner.member().equals(duty.shift().member())
                        : owner.rotation().equals(duty.rotation())
                                && duty.shift().member() != null)
                .map(duty -> named(duty, people))
                .toList();
        var rotation = owner.rotation();
        return new Feed(
                tenant, rotation == null ? null : rotations.get(rotation).name(), found);
    }

    private static NamedShift named(MemberShifts.Duty duty, People people) {
        var name = people.name(duty.shift().member());
        return new NamedShift(duty.rotation(), duty.name(), name == null ? "" : name, duty.shift());
    }

    private Optional<Owner> owner(byte[] hash) {
        return jdbc.sql("""
                        select member_id, rotation_id from tenant.rotation_feed
                         where tenant_id = :tenant and secret_hash = :hash
                        """)
                .param("tenant", TenantContext.required().value())
                .param("hash", hash)
                .query((row, number) -> new Owner(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        rotation(row.getObject("rotation_id", UUID.class))))
                .optional()
                .filter(owner -> members.get(owner.member()).active());
    }

    private void put(CurrentMember me, @Nullable RotationId rotation, byte @Nullable [] hash) {
        if (rotation != null) {
            rotations.get(rotation);
        }
        jdbc.sql("""
                        insert into tenant.rotation_feed (tenant_id, id, member_id, rotation_id, secret_hash, renewed_at)
                        values (:tenant, :id, :member, :rotation, :hash, :at)
                        on conflict on constraint rotation_feed_alone do update
                           set secret_hash = excluded.secret_hash, renewed_at = excluded.renewed_at
                        """)
                .param("tenant", me.tenant().value())
                .param("id", Ids.next())
                .param("member", me.id().value())
                .param("rotation", rotation == null ? null : rotation.value(), Types.OTHER)
                .param("hash", hash, Types.BINARY)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable RotationId rotation(@Nullable UUID id) {
        return id == null ? null : new RotationId(id);
    }
}
