package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.risk.RiskTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reviews that rotations asked within a period, as the reviews' room keeps them. */
@Repository
@Transactional(readOnly = true)
public class LoadSamples {

    private static final String SELECT = """
            select a.number, l.number as migration, l.title, l.tier, a.reviewer_id, m.name as reviewer_name,
                   a.rotation_id, r.name as rotation_name, a.weight, a.asked_at
              from tenant.assignment a
              join tenant.insight_lead_time l on (l.tenant_id, l.migration_id) = (a.tenant_id, a.migration_id)
              join tenant.member m on (m.tenant_id, m.id) = (a.tenant_id, a.reviewer_id)
              join tenant.rotation r on (r.tenant_id, r.id) = (a.tenant_id, a.rotation_id)
             where a.tenant_id = :tenant and a.status in ('ASSIGNED', 'DONE')
               and a.asked_at >= :from and a.asked_at < :until
            """ + Selection.OF_MIGRATIONS;

    private final JdbcClient jdbc;

    LoadSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One by one: nobody holds all of them. */
    @ViewersMay
    public void in(Selection chosen, Consumer<AskedRow> each) {
        chosen.each(jdbc, SELECT, LoadSamples::row, each);
    }

    @ViewersMay
    public int count(Selection chosen) {
        return chosen.count(jdbc, SELECT);
    }

    /** The same rows as a list is read, page by page. */
    @ViewersMay
    public Page<AskedRow> in(Selection chosen, Cursor after, int size) {
        var rows = chosen.ask(jdbc, SELECT + """
                 and (a.asked_at, a.number) < (:at, :number)
                 order by a.asked_at desc, a.number desc
                 limit :size + 1
                """)
                .param("at", after.at())
                .param("number", after.number())
                .param("size", size)
                .query(LoadSamples::row)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.askedAt(), row.number()));
    }

    private static AskedRow row(ResultSet row, int n) throws SQLException {
        return new AskedRow(
                row.getInt("number"),
                row.getInt("migration"),
                row.getString("title"),
                RiskTier.valueOf(row.getString("tier")),
                row.getObject("reviewer_id", UUID.class),
                row.getString("reviewer_name"),
                row.getObject("rotation_id", UUID.class),
                row.getString("rotation_name"),
                row.getInt("weight"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
