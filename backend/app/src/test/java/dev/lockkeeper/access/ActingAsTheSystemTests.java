package dev.lockkeeper.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.tenancy.TenantContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@LockkeeperTest
class ActingAsTheSystemTests {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Test
    void it_works_in_the_tenant_and_is_no_member() {
        var harbor = cast.harbor().tenant();

        Acting.asSystem(harbor.id(), () -> {
            assertThat(TenantContext.required()).isEqualTo(harbor.id());
            assertThat(MemberAuthentication.current()).isEmpty();
            return null;
        });
    }

    @Test
    void it_has_the_authority_of_a_viewer_and_no_more() {
        var harbor = cast.harbor();

        var authorities = Acting.asSystem(
                harbor.tenant().id(),
                () -> SecurityContextHolder.getContext().getAuthentication().getAuthorities());

        assertThat(authorities).extracting("authority").containsExactly("ROLE_VIEWER");
        assertThatThrownBy(() -> Acting.asSystem(harbor.tenant().id(), () -> tokens.list()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_acted_before_acts_again_afterwards() {
        var harbor = cast.harbor();

        Acting.run(harbor.ada(), () -> {
            Acting.asSystem(harbor.tenant().id(), () -> null);
            assertThat(MemberAuthentication.current()).contains(harbor.ada());
        });

        assertThat(TenantContext.current()).isEmpty();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }
}
