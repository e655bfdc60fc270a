package dev.lockkeeper.review;

import dev.lockkeeper.review.Deadlines.Schedule;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.HolidaysChanged;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Other terms and other holidays move the time of whoever is asked already, in the transaction of the step itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LimitsReckoned {

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Deadlines deadlines;

    LimitsReckoned(JdbcClient jdbc, Assignments assignments, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.deadlines = deadlines;
    }

    @EventListener
    void on(TermsChanged event) {
        reckon(event.rotation());
    }

    @EventListener
    void on(HolidaysChanged event) {
        reckon(null);
    }

    /** Of one rotation, or of all. */
    private void reckon(@Nullable RotationId rotation) {
        var tiers = open(rotation);
        var schedules = new HashMap<RotationId, Schedule>();
        for (var assignment : assignments.findAllById(tiers.keySet())) {
            var asking = assignment.rotation();
            if (asking != null) {
                var schedule = schedules.computeIfAbsent(asking, deadlines::of);
                var tier = tiers.getOrDefault(assignment.getId(), RiskTier.LOW);
                assignment.reckon(schedule.due(tier, assignment.due().from()));
            }
        }
        assignments.flush();
    }

    private Map<UUID, RiskTier> open(@Nullable RotationId rotation) {
        List<Map.Entry<UUID, RiskTier>> rows = jdbc.sql("""
                        select a.id, m.tier
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                         where a.tenant_id = :tenant and a.status = 'ASSIGNED' and m.status = 'IN_REVIEW'
                           and a.rotation_id is not null
                           and (cast(:rotation as uuid) is null or a.rotation_id = :rotation)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("rotation", rotation == null ? null : rotation.value())
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), RiskTier.valueOf(row.getString("tier"))))
                .list();
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
