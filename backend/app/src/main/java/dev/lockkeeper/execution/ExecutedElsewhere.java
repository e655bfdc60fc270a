package dev.lockkeeper.execution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.TriedTime;
import dev.lockkeeper.migration.TriedTimes;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What took so long on its way to production takes no less there. How much there was elsewhere, nobody says. */
@Repository
class ExecutedElsewhere implements TriedTimes {

    private final JdbcClient jdbc;

    ExecutedElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, List<TriedTime>> of(Collection<UUID> revisions) {
        return jdbc
                .sql("""
                        select distinct on (x.revision_id, x.environment_id) x.revision_id, x.duration_ms
                          from tenant.migration_revision r
                          join tenant.execution x on (x.tenant_id, x.migration_id, x.revision_id) = (:tenant, r.migration_id, r.id)
                         where r.tenant_id = :tenant and r.id in (:revisions)
                           and not x.production and x.outcome = 'SUCCEEDED' and x.duration_ms is not null
                         order by x.revision_id, x.environment_id, x.started_at desc, x.id desc
                        """)
                .param("tenant", TenantContext.required().value())
                .param("revisions", revisions)
                .query((row, n) -> Map.entry(row.getObject("revision_id", UUID.class), time(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static TriedTime time(ResultSet row) throws SQLException {
        return new TriedTime(Duration.ofMillis(row.getLong("duration_ms")), null, ExpectedTime.Source.EXECUTION);
    }
}
