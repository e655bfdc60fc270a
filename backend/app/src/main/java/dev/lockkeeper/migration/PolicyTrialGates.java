package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the gates of past migrations say under a policy. Of what may still run every check is asked as it is now. Of what has
 * run only those are asked that a policy decides, as if it was scheduled for the moment when it ran: with the approvals and
 * the rehearsal that it had. What was withdrawn or rejected has no gate.
 */
@Component
class PolicyTrialGates {

    /** A migration with the tier that it has under the policy. */
    record Tried(MigrationSummary migration, Revision revision, RiskTier tier) {

        boolean hasRun() {
            return migration.status().isToldByProduction();
        }
    }

    private final GateKeeper gates;
    private final PlacedWindows placed;
    private final JdbcClient jdbc;

    PolicyTrialGates(GateKeeper gates, PlacedWindows placed, JdbcClient jdbc) {
        this.gates = gates;
        this.placed = placed;
        this.jdbc = jdbc;
    }

    /**
     * By revision.
     *
     * @param moments when each ran that has run, as told by {@link #moments}
     */
    Map<UUID, Verdict> of(List<Tried> tried, Policy policy, Map<UUID, Instant> moments) {
        var windows = placed.of(policy, Destination.PRODUCTION);
        var ran = tried.stream().filter(Tried::hasRun).toList();
        var verdicts = new HashMap<UUID, Verdict>();
        verdicts.putAll(gates.verdicts(tried.stream()
                .filter(one -> one.migration().status().isBeforeExecution())
                .map(one -> GateKeeper.subject(one.migration(), one.revision(), policy, windows, one.tier()))
                .toList()));
        verdicts.putAll(gates.verdictsOfPolicy(ran.stream()
                .map(one -> GateKeeper.subject(
                        one.migration(),
                        one.revision(),
                        policy,
                        windows,
                        one.tier(),
                        moments.get(one.migration().uuid())))
                .toList()));
        return verdicts;
    }

    /** When production first told of each that has run, by migration. */
    Map<UUID, Instant> moments(List<UUID> migrations) {
        var moments = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select migration_id, min(at) as at from tenant.migration_transition
                         where tenant_id = :tenant and migration_id = any(:migrations)
                           and to_status in ('EXECUTING', 'DONE', 'FAILED', 'ROLLED_BACK')
                         group by migration_id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migrations", migrations.toArray(UUID[]::new))
                .query(row -> {
                    moments.put(
                            row.getObject("migration_id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return moments;
    }
}
