package dev.lockkeeper.decision;

import dev.lockkeeper.obligation.NamedSubjects;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises are about decisions: {@code D-7}. */
@Component
class DecisionsNamed implements NamedSubjects {

    private final JdbcClient jdbc;

    DecisionsNamed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.DECISION;
    }

    @Override
    public boolean has(int number) {
        return jdbc.sql("select exists (select from tenant.decision where tenant_id = :tenant and number = :number)")
                .param("tenant", TenantContext.required().value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }
}
