package dev.lockkeeper.catalogue;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The indexes of a database as its latest snapshot found them. */
@Repository
@Transactional(readOnly = true)
public class SurveyedIndexes {

    /**
     * All indexes of one moment.
     *
     * @param indexes never empty
     */
    public record Found(Instant at, List<SurveyedIndex> indexes) {}

    private record Row(Instant at, SurveyedIndex index) {}

    private final JdbcClient jdbc;

    SurveyedIndexes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing where there is no snapshot, or where the latest says nothing of indexes. */
    public Optional<Found> latest(DatabaseId database) {
        var rows = jdbc.sql("""
                        select s.captured_at, x.schema_name, x.table_name, x.name, x.valid, x.scans
                          from tenant.snapshot_index x
                          join (select id, captured_at from tenant.snapshot
                                 where tenant_id = :tenant and database_id = :database
                                 order by captured_at desc, id desc limit 1) s on s.id = x.snapshot_id
                         where x.tenant_id = :tenant
                         order by x.schema_name, x.name
                        """)
                .param("tenant", TenantContext.required().value())
                .param("database", database.value())
                .query(SurveyedIndexes::row)
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(
                        rows.get(0).at(), rows.stream().map(Row::index).toList()));
    }

    /** A table as people write it: without its schema where that is public. */
    public static String table(SurveyedIndex index) {
        return index.schema().equals(SchemaName.PUBLIC) ? index.table() : index.schema() + "." + index.table();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                new SurveyedIndex(
                        row.getString("schema_name"),
                        row.getString("table_name"),
                        row.getString("name"),
                        row.getBoolean("valid"),
                        (Long) row.getObject("scans")));
    }
}
