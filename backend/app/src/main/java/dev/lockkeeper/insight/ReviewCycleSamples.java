package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.review.BusinessTime;
import dev.lockkeeper.risk.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Migrations that were approved within a period, whatever became of them. */
@Repository
@Transactional(readOnly = true)
public class ReviewCycleSamples {

    private static final String ROWS = """
            select l.migration_id, l.number, l.title, l.tier, l.author_kind, l.t1, l.t2, l.t3,
                   l.held_by_reviewer, l.held_by_author, l.held_otherwise, l.rounds
              from tenant.insight_lead_time l
             where l.tenant_id = :tenant and l.t3 >= :from and l.t3 < :until
            """ + Selection.OF_MIGRATIONS;

    /** Whose working time is asked for in one go. */
    private static final int AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ReviewCycleSamples(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * One by one: nobody holds all of them.
     *
     * @param worked whether one asks how much of their time was working time
     */
    @ViewersMay
    public void in(Selection chosen, boolean worked, Consumer<ReviewCycleRow> each) {
        if (!worked) {
            chosen.each(jdbc, ROWS, ReviewCycleSamples::row, each);
            return;
        }
        var some = new ArrayList<ReviewCycleRow>();
        chosen.each(jdbc, ROWS, ReviewCycleSamples::row, row -> {
            some.add(row);
            if (some.size() == AT_ONCE) {
                worked(some).forEach(each);
                some.clear();
            }
        });
        worked(some).forEach(each);
    }

    @ViewersMay
    public int count(Selection chosen) {
        return chosen.count(jdbc, ROWS);
    }

    /** The same rows, with how much of their time was working time. */
    List<ReviewCycleRow> worked(List<ReviewCycleRow> rows) {
        var worked = time.of(rows.stream()
                .map(row -> new BusinessTime.Stretch(row.migration(), row.submitted(), row.approved()))
                .toList());
        return rows.stream().map(row -> row.with(worked.get(row.migration()))).toList();
    }

    /** The same rows as a list is read, page by page. */
    @ViewersMay
    public Page<ReviewCycleRow> in(Selection chosen, Cursor after, int size) {
        var rows = chosen.ask(jdbc, ROWS + """
                   and (l.t3, l.number) < (:at, :number)
                 order by l.t3 desc, l.number desc
                 limit :size + 1
                """)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(ReviewCycleSamples::row)
                .list();
        return Page.of(worked(rows), size, row -> Cursor.of(row.approved(), row.number()));
    }

    private static ReviewCycleRow row(ResultSet row, int n) throws SQLException {
        return new ReviewCycleRow(
                row.getObject("migration_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                RiskTier.valueOf(row.getString("tier")),
                row.getString("author_kind").equals("AGENT"),
                instant(row, "t1"),
                instant(row, "t2"),
                instant(row, "t3"),
                LeadTimeRows.held(row),
                null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
