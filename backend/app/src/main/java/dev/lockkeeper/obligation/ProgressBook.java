package dev.lockkeeper.obligation;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The latest report of each job. */
@Repository
@Transactional
class ProgressBook {

    private final JdbcClient jdbc;

    ProgressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ObligationProgress> of(ObligationId id) {
        return jdbc.sql("select * from tenant.obligation_progress where tenant_id = :tenant and obligation_id = :id")
                .param("tenant", tenant())
                .param("id", id.value())
                .query(ObligationProgress.class)
                .optional();
    }

    /** A job that begins again from fewer rows is reckoned from there. */
    void take(ObligationId id, ProgressReport report, Instant now) {
        hear(id, now);
        jdbc.sql("""
                        insert into tenant.obligation_progress as p
                               (tenant_id, obligation_id, sequence, reported_at, heard_at, first_at, first_rows, batch,
                                checkpoint, rows_done, rows_total, rows_per_second, drift, drift_at)
                        values (:tenant, :id, :sequence, :at, :now, :at, :done, :batch,
                                :checkpoint, :done, :total, :rate, :drift, :driftAt)
                        on conflict (tenant_id, obligation_id) do update
                           set sequence = excluded.sequence, reported_at = excluded.reported_at, batch = excluded.batch,
                               checkpoint = excluded.checkpoint, rows_done = excluded.rows_done,
                               rows_total = excluded.rows_total, rows_per_second = excluded.rows_per_second,
                               first_at = case when excluded.rows_done < p.first_rows then excluded.first_at else p.first_at end,
                               first_rows = least(p.first_rows, excluded.rows_done),
                               drift = coalesce(excluded.drift, p.drift), drift_at = coalesce(excluded.drift_at, p.drift_at)
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

    void reconcile(ObligationId id, long drift, Instant now) {
        jdbc.sql("""
                        insert into tenant.obligation_progress
                               (tenant_id, obligation_id, sequence, reported_at, heard_at, first_at, first_rows,
                                checkpoint, rows_done, drift, drift_at)
                        values (:tenant, :id, 0, :epoch, :now, :now, 0, '', 0, :drift, :now)
                        on conflict (tenant_id, obligation_id) do update
                           set drift = excluded.drift, drift_at = excluded.drift_at
                        """)
                .param("tenant", tenant())
                .param("id", id.value())
                .param("epoch", at(Instant.EPOCH))
                .param("now", at(now))
                .param("drift", drift)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
