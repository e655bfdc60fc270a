package dev.lockkeeper.review;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.migration.TurnChanged;
import dev.lockkeeper.review.Deadlines.Schedule;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.HolidaysChanged;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other terms, other holidays and another's turn move the time of whoever is asked already, in the transaction of the
 * step itself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LimitsReckoned {

    private record Open(UUID assignment, UUID migration, RiskTier tier) {}

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
        reckon(open(event.rotation(), null));
    }

    @EventListener
    void on(HolidaysChanged event) {
        reckon(open(null, null));
    }

    @EventListener
    void on(TurnChanged event) {
        // Whoever asks the tables whose turn it is, in this transaction, is to read this one.
        assignments.flush();
        reckon(open(null, event.migration()));
    }

    private void reckon(List<Open> open) {
        var found = assignments.findAllById(open.stream().map(Open::assignment).toList()).stream()
                .collect(toMap(Assignment::getId, identity()));
        var schedules = new HashMap<RotationId, Schedule>();
        for (var one : open) {
            var assignment = found.get(one.assignment());
            var asking = assignment == null ? null : assignment.rotation();
            if (assignment != null && asking != null) {
                var schedule = schedules.computeIfAbsent(asking, deadlines::of);
                var from = assignment.due().from();
                assignment.reckon(deadlines.due(schedule, one.migration(), one.tier(), from));
            }
        }
        assignments.flush();
    }

    /** Of one rotation and one migration; null for all. */
    private List<Open> open(@Nullable RotationId rotation, @Nullable UUID migration) {
        return jdbc.sql("""
                        select a.id, a.migration_id, m.tier
                          from tenant.assignment a
                          join tenant.migration m on (m.tenant_id, m.id) = (a.tenant_id, a.migration_id)
                         where a.tenant_id = :tenant and a.status = 'ASSIGNED' and m.status = 'IN_REVIEW'
                           and a.rotation_id is not null
                           and (cast(:rotation as uuid) is null or a.rotation_id = :rotation)
                           and (cast(:migration as uuid) is null or a.migration_id = :migration)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("rotation", rotation == null ? null : rotation.value())
                .param("migration", migration)
                .query((row, number) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getObject("migration_id", UUID.class),
                        RiskTier.valueOf(row.getString("tier"))))
                .list();
    }
}
