package dev.lockkeeper.tenancy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves on the running database that it keeps tenants apart, rather than saying so. */
@Component
public class IsolationSelfTest {

    /** One thing tried, and whether the database behaved. */
    public record Proof(String key, boolean holds, String detail) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RoleCheck role;

    IsolationSelfTest(JdbcClient jdbc, PlatformTransactionManager manager, RoleCheck role) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.role = role;
    }

    /** Runs in the current tenant's context; leaves nothing behind. */
    public List<Proof> run() {
        var tables = tables();
        return List.of(
                empty("isolation.role", role.powers()),
                empty("isolation.schema", role.breaches()),
                new Proof("isolation.tables", !tables.isEmpty(), String.valueOf(tables.size())),
                empty("isolation.rows", foreignRows(tables)),
                refused("isolation.no-tenant", () -> jdbc.sql("select 1 from tenant.member limit 1")
                        .query()
                        .listOfRows()),
                refused("isolation.foreign-write", this::writeForAnother));
    }

    public List<String> tables() {
        return jdbc.sql("""
                        select c.relname from pg_class c
                         where c.relnamespace = 'tenant'::regnamespace and c.relkind in ('r', 'p')
                         order by c.relname
                        """).query(String.class).list();
    }

    /** Looks in every table for rows of anybody else; row security alone keeps them out. One statement for all. */
    private List<String> foreignRows(List<String> tables) {
        var each = tables.stream()
                .map(table -> "select '" + table + "' where exists (select from tenant." + table
                        + " where tenant_id <> :tenant)")
                .collect(Collectors.joining(" union all "));
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql(each)
                .param("tenant", TenantContext.required().value())
                .query(String.class)
                .list()));
    }

    private Object writeForAnother() {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return jdbc.sql("insert into tenant.counter (tenant_id, kind, value) values (:other, 'self-test', 1)")
                    .param("other", UUID.randomUUID())
                    .update();
        });
    }

    private static Proof refused(String key, Supplier<Object> attempt) {
        try {
            attempt.get();
            return new Proof(key, false, "");
        } catch (DataAccessException expected) {
            var message = String.valueOf(expected.getMostSpecificCause().getMessage());
            return new Proof(key, true, message.lines().findFirst().orElse(""));
        }
    }

    private static Proof empty(String key, List<String> found) {
        return new Proof(key, found.isEmpty(), String.join("; ", found));
    }
}
