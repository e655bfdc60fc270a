package dev.lockkeeper.execution;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One execution, for who watches it. */
@Service
@Transactional(readOnly = true)
public class ExecutionWatching {

    /** More of its reports, nobody reads while it runs. */
    private static final int REPORTS = 20;

    private final ExecutionArchive archive;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExecutionWatching(ExecutionArchive archive, JdbcClient jdbc, Clock clock) {
        this.archive = archive;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ViewersMay
    public LiveExecution watch(UUID migration, ExecutionId id) {
        return new LiveExecution(archive.get(migration, id), reports(id), clock.instant());
    }

    private List<ReportRow> reports(ExecutionId id) {
        return jdbc.sql("""
                        select l.said_at, l.received_at, m.name, l.report ->> 'outcome' as outcome,
                               l.report #> '{signal,progress}' as progress
                          from tenant.execution_report l
                          join tenant.member m on (m.tenant_id, m.id) = (l.tenant_id, l.reported_by)
                         where l.tenant_id = :tenant and l.execution_id = :execution
                         order by l.ended desc, l.said_at desc, l.done desc, l.received_at desc, l.id desc
                         limit :most
                        """)
                .param("tenant", TenantContext.required().value())
                .param("execution", id.value())
                .param("most", REPORTS)
                .query(ExecutionWatching::row)
                .list();
    }

    private static ReportRow row(ResultSet row, int n) throws SQLException {
        var progress = row.getString("progress");
        return new ReportRow(
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                Outcome.valueOf(row.getString("outcome")),
                progress == null ? null : JsonMapper.shared().readValue(progress, Progress.class));
    }
}
