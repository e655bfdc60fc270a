package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows that figures are made of, out of this room's own tables. */
@Repository
@Transactional(readOnly = true)
public class Samples {

    private static final String RUNS = """
            select l.number, l.title, x.ended_at, x.outcome,
                   exists (select from tenant.insight_blame b
                            where b.tenant_id = :tenant and b.migration_id = x.migration_id) as blamed
              from tenant.insight_execution x
              join tenant.insight_lead_time l on (l.tenant_id, l.migration_id) = (x.tenant_id, x.migration_id)
             where x.tenant_id = :tenant and x.ended_at >= :from and x.ended_at < :until
            """;

    private final JdbcClient jdbc;

    Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Migrations that succeeded in production within the period. */
    @ViewersMay
    public List<LeadTimeRow> leadTimes(Period period) {
        return in(period, """
                select number, title, tier, author_kind, t0, t1, t2, t3, t4, t5
                  from tenant.insight_lead_time
                 where tenant_id = :tenant and t5 >= :from and t5 < :until
                """).query(Samples::leadTime).list();
    }

    /** Executions that ended in production within the period. */
    @ViewersMay
    public List<FinishedRun> runs(Period period) {
        return in(period, RUNS).query(Samples::run).list();
    }

    /** The same rows as a list is read, page by page. */
    @ViewersMay
    public Page<LeadTimeRow> leadTimes(Period period, Cursor after, int size) {
        var rows = in(period, """
                select number, title, tier, author_kind, t0, t1, t2, t3, t4, t5
                  from tenant.insight_lead_time
                 where tenant_id = :tenant and t5 >= :from and t5 < :until and (t5, number) < (:at, :number)
                 order by t5 desc, number desc
                 limit :size + 1
                """)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(Samples::leadTime)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.ended(), row.number()));
    }

    /** The same rows as a list is read; a migration ends in production once, so its number tells twins apart. */
    @ViewersMay
    public Page<FinishedRun> runs(Period period, Cursor after, int size) {
        var rows = in(period, RUNS + """
                   and (x.ended_at, l.number) < (:at, :number)
                 order by x.ended_at desc, l.number desc
                 limit :size + 1
                """)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(Samples::run)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.endedAt(), row.number()));
    }

    /** Incidents whose impact began within the period. */
    @ViewersMay
    public List<IncidentRow> incidents(Period period) {
        return in(period, """
                select number, impact_started, cause
                  from tenant.insight_incident
                 where tenant_id = :tenant and impact_started >= :from and impact_started < :until
                """).query(Samples::incident).list();
    }

    private JdbcClient.StatementSpec in(Period period, String sql) {
        return jdbc.sql(sql)
                .param("tenant", TenantContext.required().value())
                .param("from", period.from().atOffset(ZoneOffset.UTC))
                .param("until", period.until().atOffset(ZoneOffset.UTC));
    }

    private static LeadTimeRow leadTime(ResultSet row, int n) throws SQLException {
        return new LeadTimeRow(
                row.getInt("number"),
                row.getString("title"),
                RiskTier.valueOf(row.getString("tier")),
                row.getString("author_kind").equals("AGENT"),
                new LeadTime(
                        Objects.requireNonNull(instant(row, "t0")),
                        instant(row, "t1"),
                        instant(row, "t2"),
                        instant(row, "t3"),
                        instant(row, "t4"),
                        instant(row, "t5")));
    }

    private static FinishedRun run(ResultSet row, int n) throws SQLException {
        return new FinishedRun(
                row.getInt("number"),
                row.getString("title"),
                Objects.requireNonNull(instant(row, "ended_at")),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("blamed"));
    }

    private static IncidentRow incident(ResultSet row, int n) throws SQLException {
        var cause = row.getString("cause");
        return new IncidentRow(
                row.getInt("number"),
                Objects.requireNonNull(instant(row, "impact_started")),
                cause == null ? null : Cause.valueOf(cause));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
