package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.migration.IssueCourses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Migrations that succeeded in production within a period and name an issue, with what is known of the issue. */
@Repository
@Transactional(readOnly = true)
public class ApplicationSamples {

    private static final String SELECT = """
            select l.number, l.title, l.t0, l.t5, m.jira_issue
              from tenant.insight_lead_time l
              join tenant.migration m on (m.tenant_id, m.id) = (l.tenant_id, l.migration_id)
             where l.tenant_id = :tenant and l.t5 >= :from and l.t5 < :until and m.jira_issue is not null
            """ + Selection.OF_MIGRATIONS;

    /** Whose issues are asked for in one go. */
    private static final int AT_ONCE = 2000;

    /** What the query alone tells. */
    private record Named(int number, String title, Instant opened, Instant succeeded, String issue) {

        ApplicationRow with(Map<String, IssueCourses.Course> courses) {
            return new ApplicationRow(number, title, issue, opened, succeeded, courses.get(issue));
        }
    }

    private final JdbcClient jdbc;
    private final ObjectProvider<IssueCourses> courses;

    ApplicationSamples(JdbcClient jdbc, ObjectProvider<IssueCourses> courses) {
        this.jdbc = jdbc;
        this.courses = courses;
    }

    /** One by one: nobody holds all of them. */
    @ViewersMay
    public void in(Selection chosen, Consumer<ApplicationRow> each) {
        var some = new ArrayList<Named>();
        chosen.each(jdbc, SELECT, ApplicationSamples::row, row -> {
            some.add(row);
            if (some.size() == AT_ONCE) {
                told(some).forEach(each);
                some.clear();
            }
        });
        told(some).forEach(each);
    }

    @ViewersMay
    public int count(Selection chosen) {
        return chosen.count(jdbc, SELECT);
    }

    /** The same rows as a list is read, page by page. */
    @ViewersMay
    public Page<ApplicationRow> in(Selection chosen, Cursor after, int size) {
        var rows = chosen.ask(jdbc, SELECT + """
                 and (l.t5, l.number) < (:at, :number)
                 order by l.t5 desc, l.number desc
                 limit :size + 1
                """)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(ApplicationSamples::row)
                .list();
        return Page.of(told(rows), size, row -> Cursor.of(row.succeeded(), row.number()));
    }

    /** Where no room knows issues, nothing is known of any. */
    private List<ApplicationRow> told(List<Named> rows) {
        var issues = rows.stream().map(Named::issue).distinct().toList();
        var known =
                courses.stream().findFirst().map(memory -> memory.of(issues)).orElse(Map.of());
        return rows.stream().map(row -> row.with(known)).toList();
    }

    private static Named row(ResultSet row, int n) throws SQLException {
        return new Named(
                row.getInt("number"),
                row.getString("title"),
                row.getObject("t0", OffsetDateTime.class).toInstant(),
                row.getObject("t5", OffsetDateTime.class).toInstant(),
                row.getString("jira_issue"));
    }
}
