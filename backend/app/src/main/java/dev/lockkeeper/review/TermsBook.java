package dev.lockkeeper.review;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms of the current tenant's rotations. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TermsBook {

    private static final String SELECT = """
            select t.*,
                   array(select d.domain_id from tenant.rotation_domain d
                          where d.tenant_id = t.tenant_id and d.rotation_id = t.rotation_id) as domains,
                   array(select c.member_id from tenant.rotation_capacity c
                          where c.tenant_id = t.tenant_id and c.rotation_id = t.rotation_id
                          order by c.member_id) as members,
                   array(select c.most from tenant.rotation_capacity c
                          where c.tenant_id = t.tenant_id and c.rotation_id = t.rotation_id
                          order by c.member_id) as most
              from tenant.rotation_terms t
             where t.tenant_id = :tenant and (cast(:rotation as uuid) is null or t.rotation_id = :rotation)
             limit 200""";

    private static final String INSERT = """
            insert into tenant.rotation_terms
                   (tenant_id, rotation_id, least_role, engines, weight_low, weight_moderate, weight_high, counted_in,
                    remind_low, remind_moderate, remind_high, escalate_low, escalate_moderate, escalate_high,
                    work_days, opens_at, closes_at, version)
            values (:tenant, :rotation, :least, :engines, :weightLow, :weightModerate, :weightHigh, :unit,
                    :remindLow, :remindModerate, :remindHigh, :escalateLow, :escalateModerate, :escalateHigh,
                    :days, :opens, :closes, 1)
            on conflict do nothing""";

    private static final String UPDATE = """
            update tenant.rotation_terms
               set least_role = :least, engines = :engines, weight_low = :weightLow, weight_moderate = :weightModerate,
                   weight_high = :weightHigh, counted_in = :unit, remind_low = :remindLow,
                   remind_moderate = :remindModerate, remind_high = :remindHigh, escalate_low = :escalateLow,
                   escalate_moderate = :escalateModerate, escalate_high = :escalateHigh, work_days = :days,
                   opens_at = :opens, closes_at = :closes, version = version + 1
             where tenant_id = :tenant and rotation_id = :rotation and version = :seen""";

    private final JdbcClient jdbc;

    TermsBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Terms of(@Nullable RotationId rotation) {
        return rotation == null ? Terms.USUAL : select(rotation).getOrDefault(rotation, Terms.USUAL);
    }

    /** Of the rotations that have terms of their own. */
    Map<RotationId, Terms> all() {
        return select(null);
    }

    /** Refused where somebody else has changed them since they were seen. */
    void put(RotationId rotation, Terms terms, int seen) {
        if (written(seen == 0 ? INSERT : UPDATE, rotation, terms, seen) == 0) {
            throw new Conflict();
        }
        replace("rotation_domain", rotation);
        domains(rotation, terms);
        replace("rotation_capacity", rotation);
        capacity(rotation, terms);
    }

    private Map<RotationId, Terms> select(@Nullable RotationId rotation) {
        return jdbc
                .sql(SELECT)
                .param("tenant", tenant())
                .param("rotation", rotation == null ? null : rotation.value())
                .query((row, number) ->
                        Map.entry(new RotationId(row.getObject("rotation_id", UUID.class)), TermsRow.terms(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int written(String sql, RotationId rotation, Terms terms, int seen) {
        var weights = terms.weights();
        var hours = terms.hours();
        var statement = jdbc.sql(sql)
                .param("tenant", tenant())
                .param("rotation", rotation.value())
                .param("least", terms.eligibility().least().name())
                .param("engines", terms.eligibility().engines().toArray(Integer[]::new))
                .param("weightLow", weights.low())
                .param("weightModerate", weights.moderate())
                .param("weightHigh", weights.high())
                .param("unit", terms.capacity().unit().name())
                .param("days", hours.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("opens", hours.opens())
                .param("closes", hours.closes())
                .param("seen", seen);
        return limits(statement, terms).update();
    }

    private static JdbcClient.StatementSpec limits(JdbcClient.StatementSpec statement, Terms terms) {
        var low = terms.limit(RiskTier.LOW);
        var moderate = terms.limit(RiskTier.MODERATE);
        var high = terms.limit(RiskTier.HIGH);
        return statement
                .param("remindLow", low.remind())
                .param("remindModerate", moderate.remind())
                .param("remindHigh", high.remind())
                .param("escalateLow", low.escalate())
                .param("escalateModerate", moderate.escalate())
                .param("escalateHigh", high.escalate());
    }

    /** The table is a name of ours. */
    private void replace(String table, RotationId rotation) {
        jdbc.sql("delete from tenant." + table + " where tenant_id = :tenant and rotation_id = :rotation")
                .param("tenant", tenant())
                .param("rotation", rotation.value())
                .update();
    }

    private void domains(RotationId rotation, Terms terms) {
        jdbc.sql("""
                        insert into tenant.rotation_domain (tenant_id, rotation_id, domain_id)
                        select :tenant, :rotation, d from unnest(cast(:domains as uuid[])) as d
                        """)
                .param("tenant", tenant())
                .param("rotation", rotation.value())
                .param("domains", terms.eligibility().domains().toArray(UUID[]::new))
                .update();
    }

    private void capacity(RotationId rotation, Terms terms) {
        var entries = terms.capacity().most().entrySet();
        jdbc.sql("""
                        insert into tenant.rotation_capacity (tenant_id, rotation_id, member_id, most)
                        select :tenant, :rotation, c.member, c.most
                          from unnest(cast(:members as uuid[]), cast(:most as int[])) as c (member, most)
                        """)
                .param("tenant", tenant())
                .param("rotation", rotation.value())
                .param(
                        "members",
                        entries.stream()
                                .map(Map.Entry::getKey)
                                .map(MemberId::value)
                                .toArray(UUID[]::new))
                .param("most", entries.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
