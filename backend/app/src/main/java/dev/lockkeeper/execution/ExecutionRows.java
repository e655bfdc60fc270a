package dev.lockkeeper.execution;

import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Executions as the archive's query answers them. */
final class ExecutionRows {

    /** What runs is asked for its latest progress; of what has ended nobody wants to know. */
    static final String SELECT = """
            select x.*, m.number, m.title, e.name as environment_name, r.name as reporter,
                   p.tier, p.kind, p.expected_ms, p.expected_by,
                   j.objective_id, j.failed, j.duration_missed, j.lock_missed, j.window_missed, j.unmeasured,
                   o.duration_ms as objective_duration_ms, o.lock_ms, o.inside_window,
                   (select l.report #> '{signal,progress}'
                      from tenant.execution_report l
                     where x.outcome = 'RUNNING' and l.tenant_id = :tenant and l.execution_id = x.id and l.done >= 0
                     order by l.ended desc, l.said_at desc, l.done desc, l.received_at desc, l.id desc
                     limit 1) as progress
              from tenant.execution x
              join tenant.migration m on (m.tenant_id, m.id) = (x.tenant_id, x.migration_id)
              join tenant.environment e on (e.tenant_id, e.id) = (x.tenant_id, x.environment_id)
              join tenant.member r on (r.tenant_id, r.id) = (x.tenant_id, x.reported_by)
              left join tenant.execution_prospect p on (p.tenant_id, p.execution_id) = (x.tenant_id, x.id)
              left join tenant.execution_judgement j on (j.tenant_id, j.execution_id) = (x.tenant_id, x.id)
              left join tenant.execution_objective o on (o.tenant_id, o.id) = (x.tenant_id, j.objective_id)
             where x.tenant_id = :tenant\s""";

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExecutionRows() {}

    static ExecutionRow row(ResultSet row, int n) throws SQLException {
        var progress = row.getString("progress");
        return new ExecutionRow(
                row.getObject("id", UUID.class),
                row.getString("idempotency_key"),
                new MigrationId(TenantContext.required(), row.getInt("number")),
                row.getObject("migration_id", UUID.class),
                row.getString("title"),
                row.getObject("environment_id", UUID.class),
                row.getString("environment_name"),
                row.getBoolean("production"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                Outcome.valueOf(row.getString("outcome")),
                measured(row),
                new Tool(row.getString("tool"), row.getString("tool_version")),
                row.getString("reporter"),
                row.getString("failed_in"),
                MeasuresText.read(row.getString("statements")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                progress == null ? null : JSON.readValue(progress, Progress.class),
                prospect(row),
                row.getString("objective_id") == null ? null : JudgementBook.judgement(row));
    }

    private static @Nullable Prospect prospect(ResultSet row) throws SQLException {
        var tier = row.getString("tier");
        if (tier == null) {
            return null;
        }
        var expected = row.getObject("expected_ms", Long.class);
        return new Prospect(
                RiskTier.valueOf(tier),
                ChangeKind.valueOf(row.getString("kind")),
                expected == null ? null : Duration.ofMillis(expected),
                ExpectedTime.Source.valueOf(row.getString("expected_by")));
    }

    private static Measurements measured(ResultSet row) throws SQLException {
        return new Measurements(
                row.getObject("duration_ms", Long.class),
                row.getObject("longest_lock_ms", Long.class),
                row.getObject("lock_wait_ms", Long.class),
                row.getObject("rows_affected", Long.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
