package dev.lockkeeper.catalogue;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's environments. */
@Repository
@Transactional(readOnly = true)
public class Environments {

    private static final String SELECT =
            "select id, name, production, position from tenant.environment where tenant_id = :tenant ";

    private final JdbcClient jdbc;

    Environments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On the way to production, first stop first. */
    public List<Environment> list() {
        return select("order by position, name, id limit 1000")
                .query(Environment.class)
                .list();
    }

    public Optional<Environment> find(UUID id) {
        return select("and id = :id").param("id", id).query(Environment.class).optional();
    }

    public Environment get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("environment"));
    }

    public Optional<Environment> byName(String name) {
        return select("and name = :name")
                .param("name", name)
                .query(Environment.class)
                .optional();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }
}
