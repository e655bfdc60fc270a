package dev.lockkeeper.access;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the members of the current tenant are written to: the address that they sign in with. */
@Repository
@Transactional(readOnly = true)
public class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing for agents, and for who has left. */
    public Optional<String> of(MemberId member) {
        return jdbc.sql("""
                        select u.email from tenant.member m join platform.user_account u on u.id = m.user_id
                         where m.tenant_id = :tenant and m.id = :member and m.active
                        """)
                .param("tenant", TenantContext.required().value())
                .param("member", member.value())
                .query(String.class)
                .optional();
    }
}
