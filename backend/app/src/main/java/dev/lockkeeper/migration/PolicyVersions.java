package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The current tenant's policies: the latest counts, earlier ones are what old assessments were made by. */
@Repository
@Transactional(readOnly = true)
class PolicyVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PolicyVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Policy latest() {
        return select("and version <= :version order by version desc limit 1", Integer.MAX_VALUE)
                .orElseGet(this::before);
    }

    /** The one that held then. */
    Policy at(Instant then) {
        return jdbc.sql("""
                        select policy from tenant.policy_version
                         where tenant_id = :tenant and saved_at <= :then order by version desc limit 1
                        """)
                .param("tenant", tenant())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Policy.class))
                .orElseGet(this::before);
    }

    /** As it was saved; before the first there is the product's own. */
    Policy get(int version) {
        return version == 0
                ? before()
                : select("and version = :version limit 1", version).orElseThrow();
    }

    /** The newest first. */
    List<PolicyVersion> history(int limit) {
        return jdbc.sql("""
                        select p.version, p.note, m.name as saved_by, p.saved_at
                          from tenant.policy_version p
                          join tenant.member m on (m.tenant_id, m.id) = (p.tenant_id, p.saved_by)
                         where p.tenant_id = :tenant
                         order by p.version desc limit :limit
                        """)
                .param("tenant", tenant())
                .param("limit", limit)
                .query((row, n) -> new PolicyVersion(
                        row.getInt("version"),
                        row.getString("note"),
                        row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Of two who save the same version, the second is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Policy policy, String note, MemberId by) {
        var added = jdbc.sql("""
                        insert into tenant.policy_version (tenant_id, version, policy, note, saved_by, saved_at)
                        values (:tenant, :version, :policy::jsonb, :note, :by, :now)
                        on conflict (tenant_id, version) do nothing
                        """)
                .param("tenant", tenant())
                .param("version", policy.version())
                .param("policy", json.writeValueAsString(policy))
                .param("note", note.strip())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new Conflict();
        }
        policy.tiers().forEach(tier -> mirror(tier, by));
    }

    /** What the previous release reads. */
    private void mirror(GatePolicy policy, MemberId by) {
        jdbc.sql("""
                        insert into tenant.gate_policy as p
                               (tenant_id, tier, approvals, domain_owner, changed_by, changed_at, version)
                        values (:tenant, :tier, :approvals, :owner, :by, :now, :version)
                        on conflict (tenant_id, tier) do update
                          set approvals = excluded.approvals, domain_owner = excluded.domain_owner,
                              changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                              version = excluded.version
                          where p.version <> excluded.version
                        """)
                .param("tenant", tenant())
                .param("tier", policy.tier().name())
                .param("approvals", policy.approvals())
                .param("owner", policy.domainOwner())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", policy.version())
                .update();
    }

    private Optional<Policy> select(String which, int version) {
        return jdbc.sql("select policy from tenant.policy_version where tenant_id = :tenant " + which)
                .param("tenant", tenant())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Policy.class));
    }

    /** What earlier releases have kept; a tier without a row has the product's own. */
    private Policy before() {
        var stored = jdbc
                .sql("select tier, approvals, domain_owner, version from tenant.gate_policy where tenant_id = :tenant")
                .param("tenant", tenant())
                .query((row, n) -> new GatePolicy(
                        RiskTier.valueOf(row.getString("tier")),
                        row.getInt("approvals"),
                        row.getBoolean("domain_owner"),
                        row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(GatePolicy::tier, Function.identity()));
        return new Policy(0, RiskPolicy.STANDARD, tiers(stored));
    }

    private static List<GatePolicy> tiers(Map<RiskTier, GatePolicy> stored) {
        return Arrays.stream(RiskTier.values())
                .map(tier -> stored.getOrDefault(tier, GatePolicy.standard(tier)))
                .toList();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
