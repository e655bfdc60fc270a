package dev.lockkeeper.execution;

import dev.lockkeeper.tenancy.TenantContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What executions kept to of their objectives. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JudgementBook {

    private final JdbcClient jdbc;

    JudgementBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remove(UUID execution) {
        sql("delete from tenant.execution_judgement where tenant_id = :tenant and execution_id = :execution")
                .param("execution", execution)
                .update();
    }

    void add(UUID execution, UUID objective, Instant ended, Judgement judgement) {
        sql("""
                insert into tenant.execution_judgement (tenant_id, execution_id, objective_id, ended_at, failed,
                       duration_missed, lock_missed, window_missed, unmeasured)
                values (:tenant, :execution, :objective, :ended, :failed, :duration, :lock, :window, :unmeasured)
                """)
                .param("execution", execution)
                .param("objective", objective)
                .param("ended", stored(ended))
                .param("failed", judgement.misses().contains(Miss.FAILED))
                .param("duration", judgement.misses().contains(Miss.DURATION))
                .param("lock", judgement.misses().contains(Miss.LOCK))
                .param("window", judgement.misses().contains(Miss.WINDOW))
                .param("unmeasured", judgement.unmeasured())
                .update();
    }

    /** By scope, of what ended from one moment until before another; a scope without any is left out. */
    Map<ObjectiveScope, Counts> counted(Instant from, Instant until) {
        var counted = new HashMap<ObjectiveScope, Counts>();
        sql("""
                select o.environment_id, o.kind, o.tier,
                       count(*) as eligible,
                       count(*) filter (where j.failed or j.duration_missed or j.lock_missed or j.window_missed) as misses,
                       count(*) filter (where j.unmeasured) as unmeasured
                  from tenant.execution_judgement j
                  join tenant.execution_objective o on (o.tenant_id, o.id) = (j.tenant_id, j.objective_id)
                 where j.tenant_id = :tenant and j.ended_at >= :from and j.ended_at < :until
                 group by o.environment_id, o.kind, o.tier
                """).param("from", stored(from)).param("until", stored(until)).query(row -> {
            counted.put(ObjectiveBook.scope(row), Counts.of(row));
        });
        return counted;
    }

    /** The latest first. */
    List<Breach> breaches(Instant from, Instant until, int limit) {
        return sql("""
                select j.*, x.production, m.number, m.title, e.name as environment_name,
                       o.duration_ms as objective_duration_ms, o.lock_ms, o.inside_window
                  from tenant.execution_judgement j
                  join tenant.execution x on (x.tenant_id, x.id) = (j.tenant_id, j.execution_id)
                  join tenant.migration m on (m.tenant_id, m.id) = (x.tenant_id, x.migration_id)
                  join tenant.environment e on (e.tenant_id, e.id) = (x.tenant_id, x.environment_id)
                  join tenant.execution_objective o on (o.tenant_id, o.id) = (j.tenant_id, j.objective_id)
                 where j.tenant_id = :tenant and j.ended_at >= :from and j.ended_at < :until
                   and (j.failed or j.duration_missed or j.lock_missed or j.window_missed)
                 order by j.ended_at desc, j.execution_id desc limit :limit
                """)
                .param("from", stored(from))
                .param("until", stored(until))
                .param("limit", limit)
                .query((row, n) -> new Breach(
                        row.getObject("execution_id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("environment_name"),
                        row.getBoolean("production"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        judgement(row)))
                .list();
    }

    static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(ObjectiveBook.limits(row), misses(row), row.getBoolean("unmeasured"));
    }

    private static Set<Miss> misses(ResultSet row) throws SQLException {
        var misses = EnumSet.noneOf(Miss.class);
        for (var miss : Miss.values()) {
            if (row.getBoolean(column(miss))) {
                misses.add(miss);
            }
        }
        return misses;
    }

    private static String column(Miss miss) {
        return switch (miss) {
            case FAILED -> "failed";
            case DURATION -> "duration_missed";
            case LOCK -> "lock_missed";
            case WINDOW -> "window_missed";
        };
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Of one scope. */
    record Counts(int eligible, int misses, int unmeasured) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(ResultSet row) throws SQLException {
            return new Counts(row.getInt("eligible"), row.getInt("misses"), row.getInt("unmeasured"));
        }

        Attainment against(BigDecimal target) {
            return new Attainment(eligible, misses, unmeasured, target);
        }
    }
}
