package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the current tenant's databases held, and when. */
@Repository
@Transactional(readOnly = true)
class Snapshots {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Snapshots(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<SnapshotRow> latest(DatabaseId database) {
        return jdbc.sql("""
                        select s.id, s.captured_at, s.source, count(t.name) as tables, coalesce(sum(t.bytes), 0)::bigint as bytes,
                               s.structured
                          from (select id, captured_at, source, ddl is not null as structured from tenant.snapshot
                                 where tenant_id = :tenant and database_id = :database
                                 order by captured_at desc, id desc limit 1) s
                          left join tenant.snapshot_table t on t.tenant_id = :tenant and t.snapshot_id = s.id
                         group by s.id, s.captured_at, s.source, s.structured
                        """)
                .param("tenant", tenant())
                .param("database", database.value())
                .query(SnapshotRow.class)
                .optional();
    }

    /** The largest first. */
    Page<TableRow> tables(UUID snapshot, TableCursor after, int size) {
        var rows = jdbc.sql("""
                        select t.schema_name, t.name, t.row_count, t.bytes, t.heat, d.name as owner
                          from tenant.snapshot_table t
                          join tenant.snapshot s on s.tenant_id = :tenant and s.id = t.snapshot_id
                          join tenant.database b on b.tenant_id = :tenant and b.id = s.database_id
                          left join tenant.domain d on d.tenant_id = :tenant and d.id = coalesce(t.domain_id, b.domain_id)
                         where t.tenant_id = :tenant and t.snapshot_id = :snapshot
                           and (t.bytes, t.schema_name, t.name) < (:bytes, :schema, :name)
                         order by t.bytes desc, t.schema_name desc, t.name desc
                         limit :size + 1
                        """)
                .param("tenant", tenant())
                .param("snapshot", snapshot)
                .param("bytes", after.bytes())
                .param("schema", after.schema())
                .param("name", after.name())
                .param("size", size)
                .query(TableRow.class)
                .list();
        return page(rows, size);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID insert(
            MemberId by,
            DatabaseId database,
            Instant at,
            String source,
            Collection<SurveyedTable> tables,
            Structure structure) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into tenant.snapshot (tenant_id, id, database_id, captured_at, source, taken_by, ddl)
                        values (:tenant, :id, :database, :at, :source, :by, :ddl)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("database", database.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("source", source)
                .param("by", by.value())
                .param("ddl", structure.ddl(), Types.VARCHAR)
                .update();
        insert(id, tables);
        insertIndexes(id, structure.indexes());
        return id;
    }

    private void insert(UUID snapshot, Collection<SurveyedTable> tables) {
        var rows = tables.stream().map(table -> row(snapshot, table)).toArray(SqlParameterSource[]::new);
        try {
            batches.batchUpdate("""
                    insert into tenant.snapshot_table
                           (tenant_id, snapshot_id, schema_name, name, row_count, bytes, heat, domain_id)
                    values (:tenant, :snapshot, :schema, :name, :rows, :bytes, :heat, :domain)
                    """, rows);
        } catch (DataIntegrityViolationException reference) {
            throw new NotFound("domain");
        }
    }

    private void insertIndexes(UUID snapshot, Collection<SurveyedIndex> indexes) {
        var rows = indexes.stream()
                .map(index -> new MapSqlParameterSource("tenant", tenant())
                        .addValue("snapshot", snapshot)
                        .addValue("schema", index.schema())
                        .addValue("name", index.name())
                        .addValue("table", index.table())
                        .addValue("valid", index.valid())
                        .addValue("scans", index.scans(), Types.BIGINT))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into tenant.snapshot_index
                       (tenant_id, snapshot_id, schema_name, name, table_name, valid, scans)
                values (:tenant, :snapshot, :schema, :name, :table, :valid, :scans)
                """, rows);
    }

    private static SqlParameterSource row(UUID snapshot, SurveyedTable table) {
        var domain = table.domain();
        return new MapSqlParameterSource("tenant", tenant())
                .addValue("snapshot", snapshot)
                .addValue("schema", table.schema())
                .addValue("name", table.name())
                .addValue("rows", table.rows())
                .addValue("bytes", table.bytes())
                .addValue("heat", table.heat().name())
                .addValue("domain", domain == null ? null : domain.value());
    }

    private static Page<TableRow> page(List<TableRow> rows, int size) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, items.get(size - 1).cursor().toString());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
