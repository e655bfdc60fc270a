package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which statuses issues went through, and when. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IssueTransitions {

    private final JdbcClient jdbc;

    IssueTransitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read twice, it is kept once. */
    void add(UUID connection, Jira.Move move, @Nullable StatusCategory from, @Nullable StatusCategory to) {
        jdbc.sql("""
                        insert into tenant.jira_transition
                               (tenant_id, connection_id, issue_id, change_id, at, from_status, to_status,
                                from_category, to_category)
                        values (:tenant, :connection, :issue, :change, :at, :from, :to, :fromCategory, :toCategory)
                        on conflict (tenant_id, connection_id, issue_id, change_id) do nothing
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("issue", move.issueId())
                .param("change", move.changeId())
                .param("at", move.at().atOffset(ZoneOffset.UTC))
                .param("from", move.from(), Types.VARCHAR)
                .param("to", move.to())
                .param("fromCategory", from == null ? null : from.name(), Types.VARCHAR)
                .param("toCategory", to == null ? null : to.name(), Types.VARCHAR)
                .update();
    }

    /** Nothing where no transition is known. An issue that was opened again is not done. */
    Optional<Course> course(UUID connection, String issueId) {
        return jdbc.sql("""
                        select min(at) filter (where to_category = 'IN_PROGRESS') as begun_at,
                               case when (array_agg(to_category order by at desc, change_id desc))[1] = 'DONE'
                                    then max(at) filter (where to_category = 'DONE'
                                                           and from_category is distinct from 'DONE') end as done_at
                          from tenant.jira_transition
                         where tenant_id = :tenant and connection_id = :connection and issue_id = :issue
                        having count(*) > 0
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .param("issue", issueId)
                .query(IssueTransitions::course)
                .optional();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(instant(row, "begun_at"), instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
