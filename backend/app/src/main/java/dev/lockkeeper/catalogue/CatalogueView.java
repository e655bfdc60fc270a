package dev.lockkeeper.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.IndexFacts;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A database as the linter and the risk model look at it: its latest snapshot. */
@Repository
@Transactional(readOnly = true)
public class CatalogueView {

    /**
     * What a snapshot told.
     *
     * @param structured the instant from which on its schema holds; null where it has none
     */
    public record Survey(UUID snapshot, @Nullable Instant structured, Catalogue catalogue) {}

    private record Head(
            UUID id, Instant capturedAt, @Nullable String ddl) {}

    private final JdbcClient jdbc;

    CatalogueView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Knows nothing where there is no snapshot. */
    public Catalogue of(DatabaseId database) {
        return latest(database).map(Survey::catalogue).orElseGet(Catalogue::unknown);
    }

    /** The latest snapshot, whole. */
    public Optional<Survey> latest(DatabaseId database) {
        return head(database)
                .map(head -> new Survey(
                        head.id(),
                        head.ddl() == null ? null : head.capturedAt(),
                        new SnapshotCatalogue(tables(database, head.id()), head.ddl(), indexes(head.id()))));
    }

    /** The schema and the indexes of a snapshot, whichever came later. */
    public Catalogue structure(UUID snapshot) {
        var ddl = jdbc.sql("select ddl from tenant.snapshot where tenant_id = :tenant and id = :snapshot")
                .param("tenant", TenantContext.required().value())
                .param("snapshot", snapshot)
                .query((row, n) -> Optional.ofNullable(row.getString("ddl")))
                .optional()
                .flatMap(found -> found);
        return new SnapshotCatalogue(Map.of(), ddl.orElse(null), indexes(snapshot));
    }

    private Optional<Head> head(DatabaseId database) {
        return jdbc.sql("""
                        select id, captured_at, ddl from tenant.snapshot
                         where tenant_id = :tenant and database_id = :database
                         order by captured_at desc, id desc limit 1
                        """)
                .param("tenant", TenantContext.required().value())
                .param("database", database.value())
                .query((row, n) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                        row.getString("ddl")))
                .optional();
    }

    private Map<TableName, TableFacts> tables(DatabaseId database, UUID snapshot) {
        return jdbc
                .sql("""
                        select t.schema_name, t.name, t.row_count, t.bytes, t.heat, d.name as owner
                          from tenant.snapshot_table t
                          join tenant.database b on b.tenant_id = :tenant and b.id = :database
                          left join tenant.domain d on d.tenant_id = :tenant and d.id = coalesce(t.domain_id, b.domain_id)
                         where t.tenant_id = :tenant and t.snapshot_id = :snapshot
                        """)
                .param("tenant", TenantContext.required().value())
                .param("database", database.value())
                .param("snapshot", snapshot)
                .query(CatalogueView::table)
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<TableName, TableFacts> table(ResultSet row, int n) throws SQLException {
        return Map.entry(
                new TableName(row.getString("schema_name"), row.getString("name")),
                new TableFacts(
                        row.getLong("row_count"),
                        row.getLong("bytes"),
                        Heat.valueOf(row.getString("heat")),
                        row.getString("owner")));
    }

    private Map<TableName, List<IndexFacts>> indexes(UUID snapshot) {
        return jdbc
                .sql("""
                        select schema_name, table_name, name, valid, scans from tenant.snapshot_index
                         where tenant_id = :tenant and snapshot_id = :snapshot
                         order by schema_name, name
                        """)
                .param("tenant", TenantContext.required().value())
                .param("snapshot", snapshot)
                .query((row, n) -> Map.entry(
                        new TableName(row.getString("schema_name"), row.getString("table_name")),
                        new IndexFacts(
                                new TableName(row.getString("schema_name"), row.getString("name")),
                                row.getBoolean("valid"),
                                row.getObject("scans", Long.class))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
