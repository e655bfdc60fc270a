package dev.lockkeeper.incident;

import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatesAnew;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a confirmed cause in the database brings about: for as long as the policy says, migrations of the incident's tables
 * have at least a tier.
 */
@Component
@Transactional(readOnly = true)
class Consequences {

    private static final int MOST = 20;

    /**
     * @param tier that migrations of the tables have at least
     * @param until when that ends
     * @param migrations those of the tables that have not begun to run
     */
    public record Floor(RiskTier tier, Instant until, List<LinkedMigration> migrations) {}

    private final GatePolicies policies;
    private final GatesAnew gates;
    private final JdbcClient jdbc;
    private final Clock clock;

    Consequences(GatePolicies policies, GatesAnew gates, JdbcClient jdbc, Clock clock) {
        this.policies = policies;
        this.gates = gates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Null where it has none: the cause is not confirmed, not the database's, long ago, or no table is named. */
    @Nullable
    Floor of(IncidentSummary incident, List<String> tables) {
        var floors = policies.current().risk().floors();
        var began = incident.course().impactStarted();
        var until = began.plus(Duration.ofDays(floors.incidentDays() + 1L));
        var counts = incident.certainty() == Certainty.CONFIRMED && incident.cause() != Cause.NOT_DATABASE;
        if (!counts
                || tables.isEmpty()
                || floors.incidents() == RiskTier.LOW
                || !clock.instant().isBefore(until)) {
            return null;
        }
        return new Floor(floors.incidents(), until, migrations(incident));
    }

    private List<LinkedMigration> migrations(IncidentSummary incident) {
        return jdbc.sql("""
                        select m.id, m.number, m.title, m.tier, m.status
                          from tenant.migration m
                         where m.tenant_id = :tenant and m.status = any(:open)
                           and (:database::uuid is null or m.database_id = :database::uuid)
                           and exists (
                             select from tenant.migration_table t
                               join tenant.incident_table i on i.tenant_id = :tenant and i.incident_id = :incident
                                and regexp_replace(i.table_name, '^public[.]', '') = regexp_replace(t.table_name, '^public[.]', '')
                              where t.tenant_id = :tenant and t.revision_id = m.revision_id)
                         order by m.number desc limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("incident", incident.uuid())
                .param(
                        "database",
                        incident.database() == null
                                ? null
                                : incident.database().value().toString(),
                        Types.VARCHAR)
                .param(
                        "open",
                        Arrays.stream(MigrationStatus.values())
                                .filter(MigrationStatus::isEditable)
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> new LinkedMigration(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        RiskTier.valueOf(row.getString("tier")),
                        MigrationStatus.valueOf(row.getString("status")),
                        false))
                .list();
    }

    /** Open migrations were judged before this was known. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IncidentChanged event) {
        var judged = event.what() == EntryKind.CONFIRMED
                || (event.what() == EntryKind.CHANGED && event.certainty() == Certainty.CONFIRMED);
        if (judged) {
            gates.ask();
        }
    }
}
