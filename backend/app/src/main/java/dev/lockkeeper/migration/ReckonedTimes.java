package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.migration.AssessmentInputs.KnownTable;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the linter reckons of many revisions at once: of reports that may be large only the passes over tables are read. */
@Repository
@Transactional(readOnly = true)
class ReckonedTimes {

    private static final TypeReference<List<TableWork>> PASSES = new TypeReference<>() {};
    private static final TypeReference<List<KnownTable>> TABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReckonedTimes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<UUID, Reckoned> of(Collection<UUID> revisions) {
        return jdbc
                .sql("""
                        select r.id, a.inputs -> 'tables' as tables,
                               jsonb_path_query_array(
                                 coalesce(a.report, r.report), '$.scripts[*].statements[*].tableWork[*]') as passes
                          from tenant.migration_revision r
                          left join lateral (select x.inputs, x.report from tenant.migration_assessment x
                                              where x.tenant_id = :tenant and x.revision_id = r.id
                                              order by x.number desc limit 1) a on true
                         where r.tenant_id = :tenant and r.id = any(:revisions)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("revisions", revisions.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), reckoned(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Reckoned reckoned(ResultSet row) throws SQLException {
        var tables = row.getString("tables");
        return tables == null
                ? Reckoned.NOTHING
                : Reckoned.of(
                        json.readValue(row.getString("passes"), PASSES),
                        new Sizes(AssessmentInputs.sizes(json.readValue(tables, TABLES))));
    }
}
