package dev.lockkeeper.jira;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which issues of the current tenant's Jiras are incidents. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentQueries {

    private static final String OF_ONE = " where tenant_id = :tenant and connection_id = :connection";

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<IncidentQuery> find(UUID connection) {
        return of(connection, "select * from tenant.jira_incident_query" + OF_ONE)
                .query(IncidentQueries::read)
                .optional();
    }

    /** The connections that have one. */
    List<UUID> connections() {
        return jdbc.sql("select connection_id from tenant.jira_incident_query where tenant_id = :tenant order by 1")
                .param("tenant", tenant())
                .query(UUID.class)
                .list();
    }

    /**
     * The next run begins anew.
     *
     * @param seen the version that was read; 0 where there was none
     * @param since null leaves it where it was; of one that is new it must not be null
     */
    void put(UUID connection, int seen, MemberId by, String issueType, String jql, @Nullable Instant since) {
        requireChanged(of(connection, """
                        insert into tenant.jira_incident_query as q
                               (tenant_id, connection_id, issue_type, jql, set_by, seen_until, version)
                        values (:tenant, :connection, :type, :jql, :by, coalesce(:since::timestamptz, :now), 1)
                        on conflict (tenant_id, connection_id) do update
                           set issue_type = excluded.issue_type, jql = excluded.jql, set_by = excluded.set_by,
                               seen_until = coalesce(:since::timestamptz, q.seen_until), begun_at = null,
                               ended_at = null, token = null, looked_at = 0, fresh = '{}', refused = '{}', trouble = null,
                               version = q.version + 1
                         where q.version = :seen
                        """)
                .param("seen", seen)
                .param("type", issueType)
                .param("jql", jql)
                .param("by", by.value())
                .param("since", since == null ? null : utc(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(clock.instant()))
                .update());
    }

    void delete(UUID connection, int seen) {
        requireChanged(of(connection, "delete from tenant.jira_incident_query" + OF_ONE + " and version = :seen")
                .param("seen", seen)
                .update());
    }

    private static void requireChanged(int rows) {
        if (rows == 0) {
            throw new Conflict();
        }
    }

    /** A new run; the one that was left off goes on where it was. */
    Optional<IncidentQuery> begin(UUID connection) {
        return of(connection, """
                        update tenant.jira_incident_query q
                           set begun_at = case when q.ended_at is null then coalesce(q.begun_at, :now) else :now end,
                               looked_at = case when q.ended_at is null then q.looked_at else 0 end,
                               fresh = case when q.ended_at is null then q.fresh else '{}' end,
                               refused = case when q.ended_at is null then q.refused else '{}' end,
                               ended_at = null, trouble = null
                        """ + OF_ONE + " returning *")
                .param("now", utc(clock.instant()))
                .query(IncidentQueries::read)
                .optional();
    }

    /** A page was taken in. Whoever has set another query meanwhile begins anew. */
    Optional<IncidentQuery> page(
            IncidentQuery run, @Nullable String token, int more, Collection<String> fresh, Collection<String> refused) {
        return of(run.connection(), """
                        update tenant.jira_incident_query
                           set token = :token, looked_at = looked_at + :more, fresh = fresh || :fresh,
                               refused = refused || :refused,
                               ended_at = case when :last then :now::timestamptz end,
                               seen_until = case when :last then begun_at else seen_until end
                        """ + OF_ONE + " and begun_at = :begun returning *")
                .param("token", token, Types.VARCHAR)
                .param("last", token == null)
                .param("more", more)
                .param("fresh", fresh.toArray(String[]::new))
                .param("refused", refused.toArray(String[]::new))
                .param("begun", run.begunAt() == null ? null : utc(run.begunAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(clock.instant()))
                .query(IncidentQueries::read)
                .optional();
    }

    /** The next round asks again, from where this run began. */
    void refuse(UUID connection, String why) {
        of(connection, "update tenant.jira_incident_query set token = null, ended_at = :now, trouble = :why" + OF_ONE)
                .param("now", utc(clock.instant()))
                .param("why", why)
                .update();
    }

    private JdbcClient.StatementSpec of(UUID connection, String sql) {
        return jdbc.sql(sql).param("tenant", tenant()).param("connection", connection);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static IncidentQuery read(ResultSet row, int number) throws SQLException {
        return new IncidentQuery(
                row.getObject("connection_id", UUID.class),
                row.getString("issue_type"),
                row.getString("jql"),
                new MemberId(row.getObject("set_by", UUID.class)),
                row.getObject("seen_until", OffsetDateTime.class).toInstant(),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                row.getString("token"),
                row.getInt("looked_at"),
                List.of((String[]) row.getArray("fresh").getArray()),
                List.of((String[]) row.getArray("refused").getArray()),
                row.getString("trouble"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
