package dev.lockkeeper.incident.hook;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What doors' messages are read by; every version is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentMappings {

    private static final TypeReference<EnumMap<Part, String>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IncidentMappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    SavedMapping latest(IncidentHook hook) {
        return jdbc.sql("""
                        select version, parts::text as parts from tenant.incident_mapping
                         where tenant_id = :tenant and hook_id = :hook order by version desc limit 1
                        """)
                .param("tenant", TenantContext.required().value())
                .param("hook", hook.id())
                .query((row, n) -> new SavedMapping(
                        row.getInt("version"), new Mapping(json.readValue(row.getString("parts"), PARTS))))
                .optional()
                .orElseGet(() -> new SavedMapping(0, hook.kind().mapping()));
    }

    /** Answers whether nobody saved that version before. */
    boolean add(IncidentHook hook, int version, Mapping mapping, MemberId by) {
        return jdbc.sql("""
                        insert into tenant.incident_mapping (tenant_id, hook_id, version, parts, saved_by, saved_at)
                        values (:tenant, :hook, :version, :parts::jsonb, :by, :now)
                        on conflict (tenant_id, hook_id, version) do nothing
                        """)
                        .param("tenant", TenantContext.required().value())
                        .param("hook", hook.id())
                        .param("version", version)
                        .param("parts", json.writeValueAsString(mapping.parts()))
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
