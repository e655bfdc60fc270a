package dev.lockkeeper.access;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which programs act for a member of the current tenant. Only a hash of each is kept. */
@Service
@Transactional
public class ApiTokens {

    /** A new token's text, shown this once. */
    public record Issued(UUID id, String text, Instant expiresAt) {}

    /** What a list shows of a token. */
    public record Row(
            UUID id,
            String name,
            String member,
            List<String> scopes,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @AdminsMay
    public Issued issue(CurrentMember by, MemberId actsAs, String name, Set<Scope> scopes, Duration validFor) {
        require(!scopes.isEmpty(), "token.no-scope");
        require(validFor.compareTo(Duration.ZERO) > 0 && validFor.compareTo(LONGEST) <= 0, "token.validity");
        var secret = TokenSecret.issue(by.tenant());
        var issued = new Issued(Ids.next(), secret.text(), clock.instant().plus(validFor));
        jdbc.sql("""
                        insert into tenant.api_token
                               (tenant_id, id, member_id, name, secret_hash, scopes, created_by, created_at, expires_at)
                        values (:tenant, :id, :member, :name, :hash, :scopes, :by, :now, :expires)
                        """)
                .param("tenant", by.tenant().value())
                .param("id", issued.id())
                .param("member", actsAs.value())
                .param("name", name)
                .param("hash", secret.hash())
                .param("scopes", scopes.stream().map(Scope::text).sorted().toArray(String[]::new))
                .param("by", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", issued.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return issued;
    }

    @AdminsMay
    public void revoke(UUID id) {
        var revoked = jdbc.sql("""
                        update tenant.api_token set revoked_at = coalesce(revoked_at, :now)
                         where tenant_id = :tenant and id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", TenantContext.required().value())
                .param("id", id)
                .update();
        if (revoked == 0) {
            throw new NotFound("token");
        }
    }

    @AdminsMay
    @Transactional(readOnly = true)
    public List<Row> list() {
        return jdbc.sql("""
                        select t.id, t.name, m.name as member, t.scopes, t.expires_at, t.last_used_at, t.revoked_at
                          from tenant.api_token t
                          join tenant.member m on (m.tenant_id, m.id) = (t.tenant_id, t.member_id)
                         where t.tenant_id = :tenant
                         order by t.created_at desc, t.id
                         limit 200
                        """)
                .param("tenant", TenantContext.required().value())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("member"),
                        texts(row.getArray("scopes")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_used_at", OffsetDateTime.class)),
                        instant(row.getObject("revoked_at", OffsetDateTime.class))))
                .list();
    }

    static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
