package dev.lockkeeper.insight;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept incidents, many at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IncidentRows {

    private static final String WRITE = """
            insert into tenant.insight_incident (tenant_id, incident_id, number, impact_started, restored, cause, confirmed,
                                                 database_id)
            values (:tenant, :incident, :number, :began, :restored, :cause, :confirmed, :database)
            on conflict (tenant_id, incident_id) do update
               set number = excluded.number, impact_started = excluded.impact_started, restored = excluded.restored,
                   cause = excluded.cause, confirmed = excluded.confirmed, database_id = excluded.database_id
            """;

    private static final String ABSOLVE = """
            delete from tenant.insight_blame
             where tenant_id = :tenant and incident_id = any (:things)
            """;

    private static final String BLAME =
            "insert into tenant.insight_blame (tenant_id, incident_id, migration_id) values (:tenant, :incident, :migration)";

    private static final String READ = """
            select i.*, array(select b.migration_id from tenant.insight_blame b
                               where b.tenant_id = :tenant and b.incident_id = i.incident_id
                               order by b.migration_id) as blamed
              from tenant.insight_incident i
             where i.tenant_id = :tenant and i.incident_id = any (:things)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    IncidentRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, KeptIncident> of(Collection<UUID> incidents) {
        return jdbc.query(READ, given().addValue("things", incidents.toArray(UUID[]::new)), IncidentRows::row).stream()
                .collect(toMap(KeptIncident::incident, Function.identity()));
    }

    /** Whoever is no longer blamed is blamed no more. */
    void write(Collection<KeptIncident> incidents) {
        jdbc.batchUpdate(WRITE, incidents.stream().map(IncidentRows::given).toArray(SqlParameterSource[]::new));
        var ids = incidents.stream().map(KeptIncident::incident).toArray(UUID[]::new);
        jdbc.update(ABSOLVE, given().addValue("things", ids));
        jdbc.batchUpdate(BLAME, incidents.stream().flatMap(IncidentRows::blames).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource given(KeptIncident one) {
        return given().addValue("incident", one.incident())
                .addValue("number", one.number())
                .addValue("began", stored(one.impactStarted()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("restored", stored(one.restored()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("cause", one.cause() == null ? null : one.cause().name(), Types.VARCHAR)
                .addValue("confirmed", one.confirmed())
                .addValue("database", one.database(), Types.OTHER);
    }

    private static Stream<MapSqlParameterSource> blames(KeptIncident one) {
        return one.blamed().stream()
                .map(migration -> given().addValue("incident", one.incident()).addValue("migration", migration));
    }

    private static KeptIncident row(ResultSet row, int n) throws SQLException {
        var cause = row.getString("cause");
        var restored = row.getObject("restored", OffsetDateTime.class);
        return new KeptIncident(
                row.getObject("incident_id", UUID.class),
                row.getInt("number"),
                row.getObject("impact_started", OffsetDateTime.class).toInstant(),
                restored == null ? null : restored.toInstant(),
                cause == null ? null : Cause.valueOf(cause),
                row.getBoolean("confirmed"),
                row.getObject("database_id", UUID.class),
                List.of((UUID[]) row.getArray("blamed").getArray()));
    }

    private static MapSqlParameterSource given() {
        return new MapSqlParameterSource("tenant", TenantContext.required().value());
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
