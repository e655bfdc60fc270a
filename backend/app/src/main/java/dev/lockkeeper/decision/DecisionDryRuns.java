package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The dry runs that records were accepted on, one a revision; they stay as they were read. */
@Repository
class DecisionDryRuns {

    private static final TypeReference<List<DryRun.Found>> FOUND = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionDryRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID decision, int revision, DryRun run) {
        jdbc.sql("""
                        insert into tenant.decision_dry_run
                               (tenant_id, decision_id, revision, tried, untried, databases, databases_untried, stopped, told,
                                found, ended_at)
                        values (:tenant, :decision, :revision, :tried, :untried, :databases, :none, :stopped, :told,
                                :found::jsonb, :at)
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .param("revision", revision)
                .param("tried", run.tried())
                .param("untried", run.untried())
                .param("databases", run.databases())
                .param("none", run.databasesUntried())
                .param("stopped", run.stopped())
                .param("told", run.told())
                .param("found", json.writeValueAsString(run.found()))
                .param("at", Objects.requireNonNull(run.endedAt()).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty where the revision has no guards, or was accepted elsewhere or before dry runs were kept. */
    @Transactional(readOnly = true)
    Optional<DryRun> of(UUID decision, int revision) {
        return jdbc.sql("""
                        select tried, untried, databases, databases_untried, stopped, told, found, ended_at
                          from tenant.decision_dry_run
                         where tenant_id = :tenant and decision_id = :decision and revision = :revision
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .param("revision", revision)
                .query(this::run)
                .optional();
    }

    private DryRun run(ResultSet row, int number) throws SQLException {
        return new DryRun(
                row.getInt("tried"),
                row.getInt("untried"),
                row.getInt("databases"),
                row.getInt("databases_untried"),
                row.getInt("stopped"),
                row.getInt("told"),
                json.readValue(row.getString("found"), FOUND),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("ended_at", OffsetDateTime.class).toInstant();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
