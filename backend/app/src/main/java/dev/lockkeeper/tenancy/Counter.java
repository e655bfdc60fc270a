package dev.lockkeeper.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers that people say ({@code M-42}): per tenant and kind, without gaps or twins. */
@Repository
public class Counter {

    private final JdbcClient jdbc;

    Counter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row's lock makes parallel authors wait for each other until one commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String kind) {
        return take(kind, 1);
    }

    /** So many numbers, of which this is the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(String kind, int many) {
        return jdbc.sql("""
                        insert into tenant.counter as c (tenant_id, kind, value) values (:tenant, :kind, :many)
                        on conflict (tenant_id, kind) do update set value = c.value + :many
                        returning value - :many + 1
                        """)
                .param("tenant", TenantContext.required().value())
                .param("kind", kind)
                .param("many", many)
                .query(Integer.class)
                .single();
    }

    /** The one that was given last; none yet is 0. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int last(String kind) {
        return jdbc.sql("select value from tenant.counter where tenant_id = :tenant and kind = :kind")
                .param("tenant", TenantContext.required().value())
                .param("kind", kind)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
