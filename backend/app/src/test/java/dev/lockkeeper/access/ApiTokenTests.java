package dev.lockkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
class ApiTokenTests {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TokenCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void a_token_acts_as_its_member_with_its_scopes() {
        var issued = issue(Set.of(Scope.READ));

        var authentication = check.authenticate(new BearerTokenAuthenticationToken(issued.text()));

        assertThat(authentication.getPrincipal())
                .isEqualTo(new CurrentMember(harbor.tenant(), harbor.agent().id(), "Ada's agent", Role.ENGINEER, true));
        assertThat(authentication.getAuthorities())
                .extracting("authority")
                .containsExactlyInAnyOrder("ROLE_ENGINEER", "SCOPE_read");
    }

    @Test
    void a_revoked_token_is_refused() {
        var issued = issue(Set.of(Scope.READ));
        Acting.run(harbor.ana(), () -> tokens.revoke(issued.id()));

        refused(issued.text());
    }

    @Test
    void a_token_of_one_tenant_says_nothing_about_another() {
        var issued = issue(Set.of(Scope.READ));
        var elsewhere = TokenSecret.issue(cast.quarry().tenant().id()).text().substring(0, 25)
                + issued.text().substring(25);

        refused(elsewhere);
        refused("lk_nonsense");
    }

    @Test
    void only_a_hash_is_kept() {
        var issued = issue(Set.of(Scope.READ));

        var kept = Acting.as(
                harbor.ana(),
                () -> transaction.execute(status -> jdbc.sql("select t::text from tenant.api_token t")
                        .query(String.class)
                        .list()));
        assertThat(kept).singleElement().asString().doesNotContain(issued.text().substring(25));
    }

    @Test
    void only_admins_issue_tokens_and_only_for_a_bounded_time() {
        assertThatThrownBy(() -> Acting.as(
                        harbor.ada(),
                        () -> tokens.issue(
                                harbor.ada(), harbor.agent().id(), "ci", Set.of(Scope.READ), Duration.ofDays(1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(
                        harbor.ana(),
                        () -> tokens.issue(
                                harbor.ana(), harbor.agent().id(), "ci", Set.of(Scope.READ), Duration.ofDays(4000))))
                .hasMessage("token.validity");
    }

    private ApiTokens.Issued issue(Set<Scope> scopes) {
        return Acting.as(
                harbor.ana(), () -> tokens.issue(harbor.ana(), harbor.agent().id(), "ci", scopes, Duration.ofDays(30)));
    }

    private void refused(String text) {
        assertThatThrownBy(() -> check.authenticate(new BearerTokenAuthenticationToken(text)))
                .isInstanceOf(InvalidBearerTokenException.class);
    }
}
