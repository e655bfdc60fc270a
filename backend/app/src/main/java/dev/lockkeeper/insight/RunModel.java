package dev.lockkeeper.insight;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.execution.EndedRun;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.insight.upkeep.KeptRows;
import dev.lockkeeper.insight.upkeep.ReadModel;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ended in production. */
@Component
@Order(2)
@Transactional(propagation = Propagation.MANDATORY)
class RunModel implements ReadModel<EndedRun> {

    private static final String WRITE = """
            insert into tenant.insight_execution (tenant_id, execution_id, migration_id, outcome, ended_at)
            values (:tenant, :execution, :migration, :outcome, :ended)
            on conflict (tenant_id, execution_id) do update
               set migration_id = excluded.migration_id, outcome = excluded.outcome, ended_at = excluded.ended_at
            """;

    private final ExecutionArchive executions;
    private final NamedParameterJdbcTemplate template;
    private final JdbcClient jdbc;
    private final KeptRows held;

    RunModel(ExecutionArchive executions, NamedParameterJdbcTemplate template, JdbcClient jdbc) {
        this.executions = executions;
        this.template = template;
        this.jdbc = jdbc;
        held = new KeptRows(jdbc, "insight_execution", "execution_id");
    }

    @Override
    public String name() {
        return held.table();
    }

    @Override
    public List<UUID> things(UUID after, int size) {
        return executions.endedAfter(after, size);
    }

    @Override
    public long count() {
        return held.count();
    }

    @Override
    public Map<UUID, EndedRun> reckoned(Collection<UUID> things) {
        return executions.ended(things).stream().collect(toMap(EndedRun::execution, Function.identity()));
    }

    @Override
    public Map<UUID, EndedRun> kept(Collection<UUID> things) {
        return jdbc
                .sql(
                        "select * from tenant.insight_execution where tenant_id = :tenant and execution_id = any (:things)")
                .param("tenant", TenantContext.required().value())
                .param("things", things.toArray(UUID[]::new))
                .query((row, n) -> new EndedRun(
                        row.getObject("execution_id", UUID.class),
                        row.getObject("migration_id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toMap(EndedRun::execution, Function.identity()));
    }

    @Override
    public Set<UUID> hold(Collection<UUID> things) {
        return held.hold(things);
    }

    @Override
    public void write(Collection<EndedRun> runs) {
        var tenant = TenantContext.required().value();
        template.batchUpdate(
                WRITE,
                runs.stream()
                        .map(run -> new MapSqlParameterSource("tenant", tenant)
                                .addValue("execution", run.execution())
                                .addValue("migration", run.migration())
                                .addValue("outcome", run.outcome().name())
                                .addValue("ended", run.endedAt().atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
    }
}
