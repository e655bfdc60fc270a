package dev.lockkeeper.decision;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often each of the current tenant's templates was taken. */
@Repository
@Transactional(readOnly = true)
class TemplateUses {

    private final JdbcClient jdbc;

    TemplateUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, TemplateUse> all() {
        return jdbc
                .sql("select key, uses, last_at from tenant.template_use where tenant_id = :tenant")
                .param("tenant", tenant())
                .query(TemplateUse.class)
                .list()
                .stream()
                .collect(toMap(TemplateUse::key, Function.identity()));
    }

    TemplateUse of(String key) {
        return jdbc.sql("select key, uses, last_at from tenant.template_use where tenant_id = :tenant and key = :key")
                .param("tenant", tenant())
                .param("key", key)
                .query(TemplateUse.class)
                .optional()
                .orElse(new TemplateUse(key, 0, null));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void count(String key, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.template_use as u (tenant_id, key, uses, last_by, last_at)
                        values (:tenant, :key, 1, :by, :at)
                        on conflict (tenant_id, key) do update
                           set uses = u.uses + 1, last_by = excluded.last_by, last_at = excluded.last_at
                        """)
                .param("tenant", tenant())
                .param("key", key)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Unless that member was the last to take it, and on the same day: who asks again whether it has changed takes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void countDaily(String key, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.template_use as u (tenant_id, key, uses, last_by, last_at)
                        values (:tenant, :key, 1, :by, :at)
                        on conflict (tenant_id, key) do update
                           set uses = u.uses + 1, last_by = excluded.last_by, last_at = excluded.last_at
                         where u.last_by is distinct from excluded.last_by or u.last_at < :day
                        """)
                .param("tenant", tenant())
                .param("key", key)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS))
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
