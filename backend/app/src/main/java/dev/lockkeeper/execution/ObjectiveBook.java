package dev.lockkeeper.execution;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's objectives: those that hold, and those that held. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ObjectiveBook {

    private static final String ANY = "ANY";

    private static final String SELECT = """
            select o.*, o.duration_ms as objective_duration_ms, e.name as environment_name, m.name as set_by_name
              from tenant.execution_objective o
              join tenant.environment e on (e.tenant_id, e.id) = (o.tenant_id, o.environment_id)
              join tenant.member m on (m.tenant_id, m.id) = (o.tenant_id, o.set_by)
             where o.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    ObjectiveBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On the way to production, the widest first. */
    List<Objective> current() {
        return sql(SELECT + """
                and o.valid_until is null
                order by e.position, e.name, o.kind <> 'ANY', o.kind, o.tier <> 'ANY', o.tier, o.id limit :most
                """)
                .param("most", ObjectiveSetting.MOST)
                .query(ObjectiveBook::objective)
                .list();
    }

    /** Those that hold no more, the latest ended first. */
    List<Objective> former(int limit) {
        return sql(SELECT + "and o.valid_until is not null order by o.valid_until desc, o.id desc limit :limit")
                .param("limit", limit)
                .query(ObjectiveBook::objective)
                .list();
    }

    /** All that held in an environment then. */
    List<Objective> at(UUID environment, Instant then) {
        return sql(SELECT + """
                and o.environment_id = :environment and o.valid_from <= :then
                and (o.valid_until is null or o.valid_until > :then)
                """)
                .param("environment", environment)
                .param("then", stored(then))
                .query(ObjectiveBook::objective)
                .list();
    }

    Optional<Objective> find(UUID id) {
        return sql(SELECT + "and o.id = :id")
                .param("id", id)
                .query(ObjectiveBook::objective)
                .optional();
    }

    void add(ObjectiveScope scope, ObjectiveLimits limits, BigDecimal target, MemberId by, Instant now) {
        sql("""
                insert into tenant.execution_objective
                       (tenant_id, id, environment_id, kind, tier, duration_ms, lock_ms, inside_window, target, valid_from, set_by)
                values (:tenant, :id, :environment, :kind, :tier, :duration, :lock, :window, :target, :now, :by)
                """)
                .param("id", Ids.next())
                .param("environment", scope.environment())
                .param("kind", name(scope.kind()))
                .param("tier", name(scope.tier()))
                .param("duration", limits.durationMs())
                .param("lock", limits.lockMs())
                .param("window", limits.insideWindow())
                .param("target", target)
                .param("now", stored(now))
                .param("by", by.value())
                .update();
    }

    /** It has held until now. */
    void end(ObjectiveScope scope, MemberId by, Instant now) {
        sql("""
                update tenant.execution_objective set valid_until = :now, ended_by = :by
                 where tenant_id = :tenant and environment_id = :environment and kind = :kind and tier = :tier
                   and valid_until is null
                """)
                .param("environment", scope.environment())
                .param("kind", name(scope.kind()))
                .param("tier", name(scope.tier()))
                .param("now", stored(now))
                .param("by", by.value())
                .update();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }

    private static Objective objective(ResultSet row, int n) throws SQLException {
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return new Objective(
                row.getObject("id", UUID.class),
                scope(row),
                row.getString("environment_name"),
                limits(row),
                row.getBigDecimal("target"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("set_by_name"));
    }

    static ObjectiveScope scope(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var tier = row.getString("tier");
        return new ObjectiveScope(
                row.getObject("environment_id", UUID.class),
                kind.equals(ANY) ? null : ChangeKind.valueOf(kind),
                tier.equals(ANY) ? null : RiskTier.valueOf(tier));
    }

    static ObjectiveLimits limits(ResultSet row) throws SQLException {
        return new ObjectiveLimits(
                row.getObject("objective_duration_ms", Long.class),
                row.getObject("lock_ms", Long.class),
                row.getBoolean("inside_window"));
    }

    private static String name(@Nullable Enum<?> one) {
        return one == null ? ANY : one.name();
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
