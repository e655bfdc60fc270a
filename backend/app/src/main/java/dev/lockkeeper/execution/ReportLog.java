package dev.lockkeeper.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every report as it came in, once. They are read in the order in which they were said: an end after all that was said
 * while it ran, and of what was said at one time what tells of more progress, or came in later.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportLog {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReportLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExecutionId execution, ExecutionReport report, MemberId by, Instant received) {
        sql("""
                insert into tenant.execution_report
                       (tenant_id, id, execution_id, report_key, ended, said_at, done, received_at, reported_by, report)
                values (:tenant, :id, :execution, :key, :ended, :said, :done, :received, :by, :report::jsonb)
                """, execution)
                .param("id", Ids.next())
                .param("key", key(report))
                .param("ended", report.outcome().isEnd())
                .param("said", stored(report.said()))
                .param("done", report.signal().done())
                .param("received", stored(received))
                .param("by", by.value())
                .param("report", JSON.writeValueAsString(report))
                .update();
    }

    /** The one that came in under the same name, or else with the same content. */
    Optional<ExecutionReport> same(ExecutionId execution, ExecutionReport report) {
        return sql("""
                select report from tenant.execution_report
                 where tenant_id = :tenant and execution_id = :execution and report_key = :key
                """, execution)
                .param("key", key(report))
                .query(String.class)
                .optional()
                .map(ReportLog::read);
    }

    /** Whether something was said after it. */
    boolean isFollowed(ExecutionId execution, ExecutionReport report) {
        return sql("""
                select exists (select from tenant.execution_report
                                where tenant_id = :tenant and execution_id = :execution
                                  and (ended, said_at, done) > (:ended, :said, :done))
                """, execution)
                .param("ended", report.outcome().isEnd())
                .param("said", stored(report.said()))
                .param("done", report.signal().done())
                .query(Boolean.class)
                .single();
    }

    /** Whether there are more than that. */
    boolean hasMore(ExecutionId execution, int than) {
        return sql("""
                select exists (select from tenant.execution_report
                                where tenant_id = :tenant and execution_id = :execution offset :than)
                """, execution).param("than", than).query(Boolean.class).single();
    }

    List<LoggedReport> inOrder(ExecutionId execution) {
        return sql("""
                select report, reported_by from tenant.execution_report
                 where tenant_id = :tenant and execution_id = :execution
                 order by ended, said_at, done, received_at, id
                """, execution)
                .query((row, n) -> new LoggedReport(
                        read(row.getString("report")), new MemberId(row.getObject("reported_by", UUID.class))))
                .list();
    }

    private JdbcClient.StatementSpec sql(String text, ExecutionId execution) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value()).param("execution", execution.value());
    }

    /** A name of the reporter's is never what a content is called. */
    private static String key(ExecutionReport report) {
        var name = report.signal().name();
        return name.isEmpty() ? "content/" + hash(JSON.writeValueAsString(report)) : "name/" + name;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static ExecutionReport read(String report) {
        return JSON.readValue(report, ExecutionReport.class);
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
