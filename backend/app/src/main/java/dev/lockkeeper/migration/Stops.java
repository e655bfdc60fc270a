package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When the current tenant's migrations are to run elsewhere than in production. */
@Repository
@Transactional(readOnly = true)
class Stops {

    private static final String SELECT = """
            select s.migration_id, s.scheduled_for, e.id, e.name, e.production, e.position
              from tenant.migration_stop s
              join tenant.environment e on (e.tenant_id, e.id) = (s.tenant_id, s.environment_id)
             where s.tenant_id = :tenant and\s""";

    private final JdbcClient jdbc;

    Stops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they stand on the way to production; an environment that has become production is no stop any more. */
    List<Stop> of(UUID migration) {
        return jdbc.sql(SELECT + "s.migration_id = :migration and not e.production order by e.position, e.name, e.id")
                .param("tenant", tenant())
                .param("migration", migration)
                .query(Stops::row)
                .list();
    }

    /** Those from one moment until before another of migrations that may still run, the earliest first. */
    List<Stop> between(Instant from, Instant to, int limit) {
        return between(from, to, limit, "order by s.scheduled_for, s.migration_id, e.id limit :limit");
    }

    /** As above, the latest first. */
    List<Stop> latest(Instant from, Instant to, int limit) {
        return between(from, to, limit, "order by s.scheduled_for desc, s.migration_id desc, e.id desc limit :limit");
    }

    private List<Stop> between(Instant from, Instant to, int limit, String order) {
        return jdbc.sql(SELECT + """
                        s.scheduled_for >= :from and s.scheduled_for < :to and not e.production
                           and exists (select from tenant.migration m
                                        where (m.tenant_id, m.id) = (s.tenant_id, s.migration_id)
                                          and m.status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING'))
                        """ + order)
                .param("tenant", tenant())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Stops::row)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(UUID migration, UUID environment, Instant at, MemberId by) {
        jdbc.sql("""
                        insert into tenant.migration_stop
                               (tenant_id, migration_id, environment_id, scheduled_for, scheduled_by)
                        values (:tenant, :migration, :environment, :at, :by)
                        on conflict (tenant_id, migration_id, environment_id) do update
                          set scheduled_for = excluded.scheduled_for, scheduled_by = excluded.scheduled_by
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("environment", environment)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
    }

    /** Whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(UUID migration, UUID environment) {
        return jdbc.sql("""
                                delete from tenant.migration_stop
                                 where tenant_id = :tenant and migration_id = :migration
                                   and environment_id = :environment
                                """)
                        .param("tenant", tenant())
                        .param("migration", migration)
                        .param("environment", environment)
                        .update()
                > 0;
    }

    private static Stop row(ResultSet row, int n) throws SQLException {
        var environment = new Environment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("production"),
                row.getInt("position"));
        return new Stop(
                row.getObject("migration_id", UUID.class),
                environment,
                row.getObject("scheduled_for", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
