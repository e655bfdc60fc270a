package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One query, with a role asked for and a transaction that knows its tenant, as every page has them. */
@Component
@Transactional(readOnly = true)
class BareTitle {

    private final JdbcClient jdbc;

    BareTitle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ViewersMay
    public String of(int number) {
        return jdbc.sql("select title from tenant.migration where tenant_id = :tenant and number = :number")
                .param("tenant", TenantContext.required().value())
                .param("number", number)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("migration"));
    }
}
