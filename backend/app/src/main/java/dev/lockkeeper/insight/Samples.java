package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.risk.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
            """ + Selection.OF_MIGRATIONS;

    private static final String LEAD_TIMES = """
            select l.number, l.title, l.tier, l.author_kind, l.t0, l.t1, l.t2, l.t3, l.t4, l.t5
              from tenant.insight_lead_time l
             where l.tenant_id = :tenant and l.t5 >= :from and l.t5 < :until
            """ + Selection.OF_MIGRATIONS;

    private static final String INCIDENTS = """
            select i.number, i.impact_started, i.restored, i.cause
              from tenant.insight_incident i
             where i.tenant_id = :tenant and i.impact_started >= :from and i.impact_started < :until
            """ + Selection.OF_INCIDENTS;

    private final JdbcClient jdbc;

    Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Migrations that succeeded in production within the period. */
    @ViewersMay
    public List<LeadTimeRow> leadTimes(Selection chosen) {
        return chosen.ask(jdbc, LEAD_TIMES).query(Samples::leadTime).list();
    }

    /** Executions that ended in production within the period. */
    @ViewersMay
    public List<FinishedRun> runs(Selection chosen) {
        return chosen.ask(jdbc, RUNS).query(Samples::run).list();
    }

    /** The same rows as a list is read, page by page. */
    @ViewersMay
    public Page<LeadTimeRow> leadTimes(Selection chosen, Cursor after, int size) {
        var rows = chosen.ask(jdbc, LEAD_TIMES + """
                   and (l.t5, l.number) < (:at, :number)
                 order by l.t5 desc, l.number desc
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
    public Page<FinishedRun> runs(Selection chosen, Cursor after, int size) {
        var rows = chosen.ask(jdbc, RUNS + """
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
    public List<IncidentRow> incidents(Selection chosen) {
        return chosen.ask(jdbc, INCIDENTS).query(Samples::incident).list();
    }

    /** The same rows as a list is read, page by page. */
    @ViewersMay
    public Page<IncidentRow> incidents(Selection chosen, Cursor after, int size) {
        var rows = chosen.ask(jdbc, INCIDENTS + """
                   and (i.impact_started, i.number) < (:at, :number)
                 order by i.impact_started desc, i.number desc
                 limit :size + 1
                """)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(Samples::incident)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.impactStarted(), row.number()));
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
                instant(row, "restored"),
                cause == null ? null : Cause.valueOf(cause));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
