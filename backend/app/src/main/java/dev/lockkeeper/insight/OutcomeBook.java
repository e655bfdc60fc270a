package dev.lockkeeper.insight;

import dev.lockkeeper.execution.ExecutionReported;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Certainty;
import dev.lockkeeper.incident.IncidentChanged;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of changes in production, and what went wrong there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeBook {

    private final JdbcClient jdbc;

    OutcomeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ExecutionReported event) {
        if (!event.production() || event.endedAt() == null) {
            return;
        }
        sql("""
                insert into tenant.insight_execution (tenant_id, execution_id, migration_id, outcome, ended_at)
                values (:tenant, :execution, :migration, :outcome, :ended)
                on conflict (tenant_id, execution_id) do update
                   set outcome = excluded.outcome, ended_at = excluded.ended_at
                """)
                .param("execution", event.execution().value())
                .param("migration", event.migration())
                .param("outcome", event.outcome().name())
                .param("ended", stored(event.endedAt()))
                .update();
    }

    @EventListener
    void on(IncidentChanged event) {
        sql("""
                insert into tenant.insight_incident (tenant_id, incident_id, number, impact_started, restored, cause, database_id)
                values (:tenant, :incident, :number, :began, :restored, :cause, :database)
                on conflict (tenant_id, incident_id) do update
                   set impact_started = excluded.impact_started, restored = excluded.restored, cause = excluded.cause,
                       database_id = excluded.database_id
                """)
                .param("incident", event.incident())
                .param("number", event.id().number())
                .param("began", stored(event.impactStarted()))
                .param("restored", stored(event.restored()))
                .param("cause", event.cause() == null ? null : event.cause().name())
                .param("database", event.database(), Types.OTHER)
                .update();
        blame(event);
    }

    /** Only what a person has confirmed counts against a migration. */
    private void blame(IncidentChanged event) {
        sql("delete from tenant.insight_blame where tenant_id = :tenant and incident_id = :incident")
                .param("incident", event.incident())
                .update();
        if (event.certainty() == Certainty.CONFIRMED && event.cause() != Cause.NOT_DATABASE) {
            sql("""
                    insert into tenant.insight_blame (tenant_id, incident_id, migration_id)
                    select :tenant, :incident, migration from unnest(:causal::uuid[]) as migration
                    """)
                    .param("incident", event.incident())
                    .param("causal", event.causal().toArray(UUID[]::new))
                    .update();
        }
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
