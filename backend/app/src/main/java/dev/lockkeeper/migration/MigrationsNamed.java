package dev.lockkeeper.migration;

import dev.lockkeeper.obligation.NamedSubjects;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises are about migrations, and kept by them: {@code M-42}. */
@Component
class MigrationsNamed implements NamedSubjects {

    private final JdbcClient jdbc;

    MigrationsNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.MIGRATION;
    }

    @Override
    public boolean has(int number) {
        return jdbc.sql("select exists (select from tenant.migration where tenant_id = :tenant and number = :number)")
                .param("tenant", TenantContext.required().value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
