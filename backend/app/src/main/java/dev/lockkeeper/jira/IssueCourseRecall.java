package dev.lockkeeper.jira;

import dev.lockkeeper.migration.IssueCourses;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells the rooms that Jira is behind when work on issues began and ended, by the transitions that are kept. */
@Repository
@Transactional(readOnly = true)
class IssueCourseRecall implements IssueCourses {

    private final JdbcClient jdbc;

    IssueCourseRecall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An issue that was opened again is not done. */
    @Override
    public Map<String, Course> of(Collection<String> issues) {
        var courses = new HashMap<String, Course>();
        jdbc.sql("""
                        select i.issue_key,
                               min(t.at) filter (where t.to_category = 'IN_PROGRESS') as begun_at,
                               max(t.at) filter (where t.to_category = 'DONE' and t.from_category is distinct from 'DONE')
                                 as done_at
                          from tenant.jira_issue i
                          join tenant.jira_transition t
                            on t.tenant_id = :tenant and t.connection_id = i.connection_id and t.issue_id = i.issue_id
                         where i.tenant_id = :tenant and i.issue_key = any(:issues)
                         group by i.issue_key
                        having (array_agg(t.to_category order by t.at desc, t.change_id desc))[1] = 'DONE'
                           and min(t.at) filter (where t.to_category = 'IN_PROGRESS') is not null
                        """)
                .param("tenant", TenantContext.required().value())
                .param("issues", issues.toArray(String[]::new))
                .query(row -> {
                    courses.put(
                            row.getString("issue_key"),
                            new Course(
                                    row.getObject("begun_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getObject("done_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return courses;
    }
}
