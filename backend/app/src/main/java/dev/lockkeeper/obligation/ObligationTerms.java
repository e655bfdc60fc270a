package dev.lockkeeper.obligation;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The terms on which the current tenant makes promises. */
@Service
@Transactional
public class ObligationTerms {

    private static final TypeReference<Map<ObligationKind, Integer>> DAYS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationTerms(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ObligationSettings current() {
        return jdbc.sql("select * from tenant.obligation_settings where tenant_id = :tenant")
                .param("tenant", tenant())
                .query((row, n) -> new ObligationSettings(
                        json.readValue(row.getString("days"), DAYS),
                        row.getBoolean("blocks_past_dual_writes"),
                        row.getInt("silent_minutes"),
                        row.getInt("lead_days"),
                        row.getInt("version")))
                .optional()
                .orElse(ObligationSettings.USUALLY);
    }

    /** Its version is the one that was read. */
    @AdminsMay
    public void change(CurrentMember by, ObligationSettings settings) {
        var changed = jdbc.sql("""
                        insert into tenant.obligation_settings as s
                               (tenant_id, days, blocks_past_dual_writes, silent_minutes, lead_days, changed_by, changed_at, version)
                        select :tenant, :days::jsonb, :blocks, :silent, :lead, :by, :at, 1
                         where :version = 0 or exists (select from tenant.obligation_settings x where x.tenant_id = :tenant)
                        on conflict (tenant_id) do update
                           set days = excluded.days, blocks_past_dual_writes = excluded.blocks_past_dual_writes,
                               silent_minutes = excluded.silent_minutes, lead_days = excluded.lead_days,
                               changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = s.version + 1
                         where s.version = :version
                        """)
                .param("tenant", tenant())
                .param("days", json.writeValueAsString(settings.days()))
                .param("blocks", settings.blocksPastDualWrites())
                .param("silent", settings.silentMinutes())
                .param("lead", settings.leadDays())
                .param("by", by.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", settings.version())
                .update();
        if (changed == 0) {
            throw new Conflict();
        }
        events.publishEvent(new ObligationTermsChanged(by.id(), settings.blocksPastDualWrites()));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
