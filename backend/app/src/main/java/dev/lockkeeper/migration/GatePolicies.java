package dev.lockkeeper.migration;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each tier asks for in the current tenant. */
@Service
@Transactional
public class GatePolicies {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final GateRounds rounds;
    private final Outbox outbox;

    GatePolicies(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, GateRounds rounds, Outbox outbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.rounds = rounds;
        this.outbox = outbox;
    }

    @Transactional(readOnly = true)
    public GatePolicy of(RiskTier tier) {
        return stored().getOrDefault(tier, GatePolicy.standard(tier));
    }

    @Transactional(readOnly = true)
    public List<GatePolicy> all() {
        var stored = stored();
        return Arrays.stream(RiskTier.values())
                .map(tier -> stored.getOrDefault(tier, GatePolicy.standard(tier)))
                .toList();
    }

    /** From now on; the gates of all open migrations are asked again after this. */
    @AdminsMay
    public void change(CurrentMember by, GatePolicy policy) {
        var changed = jdbc.sql("""
                        insert into tenant.gate_policy as p
                               (tenant_id, tier, approvals, domain_owner, changed_by, changed_at, version)
                        values (:tenant, :tier, :approvals, :owner, :by, :now, 1)
                        on conflict (tenant_id, tier) do update
                          set approvals = excluded.approvals, domain_owner = excluded.domain_owner,
                              changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = p.version + 1
                          where p.version = :seen
                        """)
                .param("tenant", by.tenant().value())
                .param("tier", policy.tier().name())
                .param("approvals", policy.approvals())
                .param("owner", policy.domainOwner())
                .param("by", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("seen", policy.version())
                .update();
        if (changed == 0) {
            throw new Conflict();
        }
        events.publishEvent(new GatePolicyChanged(by.id(), policy));
        rounds.begin();
        outbox.ask(GateRoundChore.NAME, GateRoundChore.TARGET);
    }

    private Map<RiskTier, GatePolicy> stored() {
        return jdbc
                .sql("select tier, approvals, domain_owner, version from tenant.gate_policy where tenant_id = :tenant")
                .param("tenant", TenantContext.required().value())
                .query((row, n) -> new GatePolicy(
                        RiskTier.valueOf(row.getString("tier")),
                        row.getInt("approvals"),
                        row.getBoolean("domain_owner"),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(GatePolicy::tier, Function.identity()));
    }
}
