package dev.lockkeeper.obligation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The latest report of each job. */
@Repository
@Transactional
class ProgressBook {

    /** Whoever reports, and by which token. */
    record Reporter(MemberId member, @Nullable String token) {}

    private final JdbcClient jdbc;

    ProgressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ObligationProgress> of(ObligationId id) {
        return jdbc.sql("""
                        select p.*, m.name as drift_by_name
                          from tenant.obligation_progress p
                          left join tenant.member m on m.tenant_id = :tenant and m.id = p.drift_by
                         where p.tenant_id = :tenant and p.obligation_id = :id
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .query(ObligationProgress.class)
                .optional();
    }

    /** A job that begins again from fewer rows is reckoned from there. */
    void take(ObligationId id, ProgressReport report, Reporter by, Instant now) {
        hear(id, now);
        jdbc.sql("""
                        insert into tenant.obligation_progress as p
                               (tenant_id, obligation_id, sequence, reported_at, heard_at, first_at, first_rows, batch,
                                checkpoint, rows_done, rows_total, rows_per_second, drift, drift_at, drift_by, drift_token,
                                drift_by_hand)
                        values (:tenant, :id, :sequence, :at, :now, :at, :done, :batch,
                                :checkpoint, :done, :total, :rate, :drift, :driftAt, :by, :token, :hand)
                        on conflict (tenant_id, obligation_id) do update
                           set sequence = excluded.sequence, reported_at = excluded.reported_at, batch = excluded.batch,
                               checkpoint = excluded.checkpoint, rows_done = excluded.rows_done,
                               rows_total = excluded.rows_total, rows_per_second = excluded.rows_per_second,
                               first_at = case when excluded.rows_done < p.first_rows then excluded.first_at else p.first_at end,
                               first_rows = least(p.first_rows, excluded.rows_done),
                               drift = coalesce(excluded.drift, p.drift), drift_at = coalesce(excluded.drift_at, p.drift_at),
                               drift_by = case when excluded.drift is null then p.drift_by else excluded.drift_by end,
                               drift_token = case when excluded.drift is null then p.drift_token else excluded.drift_token end,
                               drift_by_hand = case when excluded.drift is null then p.drift_by_hand else false end
                         where (excluded.sequence, excluded.reported_at) > (p.sequence, p.reported_at)
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("sequence", report.sequence())
                .param("at", at(report.at()))
                .param("now", at(now))
                .param("batch", report.batch(), Types.BIGINT)
                .param("checkpoint", report.checkpoint())
                .param("done", report.rowsDone())
                .param("total", report.rowsTotal(), Types.BIGINT)
                .param("rate", report.rowsPerSecond(), Types.DOUBLE)
                .param("drift", report.drift(), Types.BIGINT)
                .param("by", report.drift() == null ? null : by.member().value(), Types.OTHER)
                .param("token", report.drift() == null ? null : by.token(), Types.VARCHAR)
                .param("hand", report.drift() == null ? null : false, Types.BOOLEAN)
                .param("driftAt", report.drift() == null ? null : at(report.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Whichever report it was: the job lives. */
    private void hear(ObligationId id, Instant now) {
        jdbc.sql("""
                        update tenant.obligation_progress set heard_at = greatest(heard_at, :now)
                         where tenant_id = :tenant and obligation_id = :id
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("now", at(now))
                .update();
    }

    /** By hand. */
    void reconcile(ObligationId id, long drift, MemberId by, Instant now) {
        jdbc.sql("""
                        insert into tenant.obligation_progress
                               (tenant_id, obligation_id, sequence, reported_at, heard_at, first_at, first_rows,
                                checkpoint, rows_done, drift, drift_at, drift_by, drift_by_hand)
                        values (:tenant, :id, 0, :epoch, :now, :now, 0, '', 0, :drift, :now, :by, true)
                        on conflict (tenant_id, obligation_id) do update
                           set drift = excluded.drift, drift_at = excluded.drift_at, drift_by = excluded.drift_by, drift_token = null,
                               drift_by_hand = true
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("epoch", at(Instant.EPOCH))
                .param("now", at(now))
                .param("drift", drift)
                .param("by", by.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
