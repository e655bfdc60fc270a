package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a bearer token into the member it acts for. */
@Component
class TokenCheck implements AuthenticationProvider {

    private record Grant(UUID id, UUID member, String name, List<String> scopes) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final Members members;
    private final Clock clock;

    TokenCheck(JdbcClient jdbc, TransactionTemplate transaction, Tenants tenants, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenants = tenants;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var token = ((BearerTokenAuthenticationToken) attempt).getToken();
        return TokenSecret.parse(token).flatMap(this::member).orElseThrow(TokenCheck::refused);
    }

    private Optional<MemberAuthentication> member(TokenSecret secret) {
        return TenantContext.in(secret.tenant(), () -> transaction.execute(status -> check(secret)));
    }

    private Optional<MemberAuthentication> check(TokenSecret secret) {
        return grant(secret).flatMap(grant -> {
            markUsed(secret.tenant(), grant.id());
            return authentication(secret.tenant(), grant);
        });
    }

    private Optional<MemberAuthentication> authentication(TenantId id, Grant grant) {
        var scopes =
                grant.scopes().stream().flatMap(text -> Scope.of(text).stream()).toList();
        return tenants.byId(id).flatMap(tenant -> members.find(new MemberId(grant.member()))
                .filter(Member::active)
                .map(member -> new MemberAuthentication(CurrentMember.of(tenant, member), scopes, grant.name())));
    }

    private Optional<Grant> grant(TokenSecret secret) {
        return jdbc.sql("""
                        select id, member_id, name, scopes from tenant.api_token
                         where tenant_id = :tenant and secret_hash = :hash and expires_at > :now and revoked_at is null
                        """)
                .param("tenant", secret.tenant().value())
                .param("hash", secret.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Grant(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        row.getString("name"),
                        ApiTokens.texts(row.getArray("scopes"))))
                .optional();
    }

    /** To the minute: a busy token is not written at each call. */
    private void markUsed(TenantId tenant, UUID id) {
        jdbc.sql("""
                        update tenant.api_token set last_used_at = :now
                         where tenant_id = :tenant and id = :id
                           and (last_used_at is null or last_used_at < :now::timestamptz - interval '1 minute')
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("tenant", tenant.value())
                .param("id", id)
                .update();
    }

    private static InvalidBearerTokenException refused() {
        return new InvalidBearerTokenException("The token is unknown, expired or revoked.");
    }
}
