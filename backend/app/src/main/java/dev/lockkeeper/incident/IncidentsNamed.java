package dev.lockkeeper.incident;

import dev.lockkeeper.obligation.NamedSubjects;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises are about incidents: {@code I-3}. */
@Component
class IncidentsNamed implements NamedSubjects {

    private final JdbcClient jdbc;

    IncidentsNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.INCIDENT;
    }

    @Override
    public boolean has(int number) {
        return jdbc.sql("select exists (select from tenant.incident where tenant_id = :tenant and number = :number)")
                .param("tenant", TenantContext.required().value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
