package dev.lockkeeper.jira;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The issues in which something stands that a connection wrote, and from which it can take it away. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WrittenIssues {

    /**
     * One of them.
     *
     * @param titles of the links as they were last written for certain
     * @param links how many there may be
     * @param label that it carries by us; null where none is known
     * @param field in which an option may stand; null where there is none
     */
    record Written(
            String key,
            List<String> titles,
            int links,
            @Nullable String label,
            @Nullable String field) {}

    /** Not those that are deleted there, nor those that another connection serves by now. */
    private static final String FROM = """
              from tenant.jira_issue_link l
              left join tenant.jira_issue i
                on i.tenant_id = l.tenant_id and i.connection_id = l.connection_id and i.issue_key = l.issue_key
             where l.tenant_id = :tenant and l.connection_id = :connection and l.touched_at is not null
               and i.gone_at is null
               and coalesce((select p.connection_id from tenant.jira_connection_project p
                              where p.tenant_id = :tenant and p.project_key = split_part(l.issue_key, '-', 1)),
                            case when l.moved_at is not null then l.connection_id end,
                            (select p.connection_id from tenant.jira_connection_project p
                              where p.tenant_id = :tenant and p.project_key = '*')) = l.connection_id
            """;

    private final JdbcClient jdbc;

    WrittenIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key, those after this one. */
    List<Written> of(UUID connection, String after, int limit) {
        return jdbc.sql(
                        """
                        select l.issue_key, count(*) as links,
                               coalesce(array_agg(l.title order by l.title) filter (where l.title is not null), '{}') as titles,
                               (select min(label) from unnest(i.labels) as label
                                 where label = any(:ours)) as label, i.field_id
                        """
                                + FROM
                                + " and l.issue_key > :after group by l.issue_key, i.labels, i.field_id order by l.issue_key limit :limit")
                .param("tenant", tenant())
                .param("connection", connection)
                .param("ours", RiskLabel.ALL.toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query(WrittenIssues::written)
                .list();
    }

    /** Every issue in which something of it may stand, whoever could take it away. */
    List<String> keys(UUID connection) {
        return jdbc.sql("""
                        select distinct issue_key from tenant.jira_issue_link
                         where tenant_id = :tenant and connection_id = :connection and touched_at is not null
                         order by issue_key
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .query(String.class)
                .list();
    }

    /** The issues of which it is not certain that they show what they should in that Jira, whichever they were shown in before. */
    List<String> unwritten(UUID connection) {
        return jdbc.sql("""
                        select distinct l.issue_key from tenant.jira_issue_link l
                         where l.tenant_id = :tenant
                           and (l.fingerprint is null or l.connection_id is distinct from :connection)
                           and (l.moved_at is not null or exists (
                             select from tenant.jira_connection_project p
                              where p.tenant_id = :tenant and p.connection_id = :connection
                                and p.project_key in (split_part(l.issue_key, '-', 1), '*')))
                         order by l.issue_key
                        """)
                .param("tenant", tenant())
                .param("connection", connection)
                .query(String.class)
                .list();
    }

    /** How many there are, up to so many. */
    int count(UUID connection, int most) {
        return jdbc.sql("select count(*) from (select distinct l.issue_key " + FROM + " limit :most) as counted")
                .param("tenant", tenant())
                .param("connection", connection)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getString("issue_key"),
                List.of((String[]) row.getArray("titles").getArray()),
                row.getInt("links"),
                row.getString("label"),
                row.getString("field_id"));
    }
}
