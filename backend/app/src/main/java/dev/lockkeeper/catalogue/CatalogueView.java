package dev.lockkeeper.catalogue;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A database as the linter and the risk model look at it: its latest snapshot. */
@Repository
@Transactional(readOnly = true)
public class CatalogueView {

    private final JdbcClient jdbc;

    CatalogueView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read at once and kept, so asking costs nothing; knows nothing where there is no snapshot. */
    public Catalogue of(DatabaseId database) {
        var tables = tables(database);
        return tables.isEmpty() ? Catalogue.unknown() : table -> Optional.ofNullable(tables.get(table));
    }

    private Map<TableName, TableFacts> tables(DatabaseId database) {
        return jdbc
                .sql("""
                        select t.schema_name, t.name, t.row_count, t.bytes, t.heat, d.name as owner
                          from tenant.snapshot_table t
                          join tenant.database b on b.tenant_id = :tenant and b.id = :database
                          left join tenant.domain d on d.tenant_id = :tenant and d.id = coalesce(t.domain_id, b.domain_id)
                         where t.tenant_id = :tenant
                           and t.snapshot_id = (select s.id from tenant.snapshot s
                                                 where s.tenant_id = :tenant and s.database_id = :database
                                                 order by s.captured_at desc, s.id desc limit 1)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("database", database.value())
                .query((row, n) -> Map.entry(
                        new TableName(row.getString("schema_name"), row.getString("name")),
                        new TableFacts(
                                row.getLong("row_count"),
                                row.getLong("bytes"),
                                Heat.valueOf(row.getString("heat")),
                                row.getString("owner"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
