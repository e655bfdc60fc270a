package dev.lockkeeper.web;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.TokenSecret;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The secret addresses under which other programs read calendars: told once, kept as a hash, renewed and closed. */
@Component
public class SecretCalendars {

    /** An address that opens: about what (null where that is said by its kind), since when. */
    public record Open(@Nullable UUID subject, Instant since) {}

    /** Whose address it is, and about what. */
    public record Reader(
            TenantId tenant, MemberId member, @Nullable UUID subject) {}

    private final JdbcClient jdbc;
    private final Members members;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SecretCalendars(JdbcClient jdbc, Members members, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A new secret; the one before opens nothing from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String renew(CalendarKind kind, CurrentMember me, @Nullable UUID subject) {
        var secret = TokenSecret.issue(kind.prefix(), me.tenant());
        put(kind, me, subject, secret.hash());
        return secret.text();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(CalendarKind kind, CurrentMember me, @Nullable UUID subject) {
        put(kind, me, subject, null);
    }

    /** Those of this member that open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Open> open(CalendarKind kind, CurrentMember me) {
        return jdbc.sql(kind.open())
                .param("tenant", me.tenant().value())
                .param("member", me.id().value())
                .query((row, number) -> new Open(
                        row.getObject("subject", UUID.class),
                        row.getObject("renewed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What the calendar behind a secret shows; nothing where it opens nothing. Asked by nobody who is signed in. */
    public <T> Optional<T> read(CalendarKind kind, String text, Function<Reader, T> calendar) {
        return TokenSecret.parse(kind.prefix(), text)
                .flatMap(secret -> Acting.asSystem(
                        secret.tenant(),
                        () -> transaction.execute(status -> reader(kind, secret).map(calendar))));
    }

    /** Whoever has left takes their addresses along. */
    private Optional<Reader> reader(CalendarKind kind, TokenSecret secret) {
        return jdbc.sql(kind.owner())
                .param("tenant", secret.tenant().value())
                .param("hash", secret.hash())
                .query((row, number) -> new Reader(
                        secret.tenant(),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("subject", UUID.class)))
                .optional()
                .filter(reader -> members.get(reader.member()).active());
    }

    private void put(CalendarKind kind, CurrentMember me, @Nullable UUID subject, byte @Nullable [] hash) {
        jdbc.sql(kind.put())
                .param("tenant", me.tenant().value())
                .param("id", Ids.next())
                .param("member", me.id().value())
                .param("subject", subject, Types.OTHER)
                .param("hash", hash, Types.BINARY)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
