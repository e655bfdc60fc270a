package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans that were taken over in the current tenant: added, read, never changed. */
@Repository
class SeriesBook {

    /** Every migration that is or was a step. */
    static final String TRIES = """
            (select tenant_id, series_id, position, migration_id from tenant.migration_series_step
             union all select tenant_id, series_id, position, migration_id from tenant.migration_series_retry)\s""";

    /** One that no other has been made in place of. */
    static final String STANDS = """
            not exists (select from tenant.migration_series_retry later
                         where later.tenant_id = :tenant and later.replaces_id = %s.migration_id)\s""";

    private static final String STEPS = """
            select s.id as series, src.number as source, s.rule, st.position, st.release,
                   m.id as migration, m.number, m.title, m.status, o.id as obligation, o.due_on, w.name as owner
              from tenant.migration_series s
              join tenant.migration src on (src.tenant_id, src.id) = (s.tenant_id, s.source_id)
              join tenant.migration_series_step st on (st.tenant_id, st.series_id) = (s.tenant_id, s.id)
              join """ + TRIES + """
                   t on (t.tenant_id, t.series_id, t.position) = (st.tenant_id, st.series_id, st.position)
              join tenant.migration m on (m.tenant_id, m.id) = (t.tenant_id, t.migration_id)
              left join tenant.obligation o on (o.tenant_id, o.id) = (st.tenant_id, st.obligation_id)
              left join tenant.member w on (w.tenant_id, w.id) = (o.tenant_id, o.owner_id)
             where s.tenant_id = :tenant and\s""" + STANDS.formatted("t");

    /** What has to run right before. */
    record Predecessor(int number, MigrationStatus status) {}

    private final JdbcClient jdbc;

    SeriesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID open(Migration source, PlanPlace place, String rule, MemberId by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into tenant.migration_series
                               (tenant_id, id, source_id, revision_id, rule, script, statement, finding, taken_by, taken_at)
                        values (:tenant, :id, :source, :revision, :rule, :script, :statement, :finding, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("source", source.getId())
                .param("revision", source.revision())
                .param("rule", rule)
                .param("script", place.script())
                .param("statement", place.statement())
                .param("finding", place.finding())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void add(UUID series, int position, UUID migration, int release, @Nullable ObligationId obligation) {
        jdbc.sql("""
                        insert into tenant.migration_series_step
                               (tenant_id, series_id, position, migration_id, release, obligation_id)
                        values (:tenant, :series, :position, :migration, :release, :obligation)
                        """)
                .param("tenant", tenant())
                .param("series", series)
                .param("position", position)
                .param("migration", migration)
                .param("release", release)
                .param("obligation", obligation == null ? null : obligation.value(), Types.OTHER)
                .update();
    }

    /** The series that a migration is a step of, and those that were taken over from it; by their steps. */
    List<Series> around(UUID migration) {
        return jdbc
                .sql(STEPS + """
                        and (s.source_id = :migration
                             or exists (select from """ + TRIES + """
                                         mine where mine.tenant_id = :tenant and mine.series_id = s.id
                                           and mine.migration_id = :migration))
                        order by s.taken_at, s.id, st.position limit 500
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .query(SeriesBook::step)
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Series(
                        one.getKey().id(),
                        one.getKey().source(),
                        one.getKey().rule(),
                        one.getValue().stream().map(Map.Entry::getValue).toList()))
                .toList();
    }

    private record Head(UUID id, int source, String rule) {}

    private static Map.Entry<Head, Series.Step> step(ResultSet row, int n) throws SQLException {
        return Map.entry(
                new Head(row.getObject("series", UUID.class), row.getInt("source"), row.getString("rule")),
                new Series.Step(
                        row.getInt("position"),
                        row.getObject("migration", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        MigrationStatus.valueOf(row.getString("status")),
                        row.getInt("release"),
                        row.getObject("obligation", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("owner")));
    }

    /** The first migration of a plan that was taken over from there already, unless all of it was given up. */
    Optional<Integer> taken(UUID source, int revision, PlanPlace place) {
        return jdbc.sql("""
                        select m.number from tenant.migration_series s
                          join tenant.migration_revision r on (r.tenant_id, r.id) = (s.tenant_id, s.revision_id)
                          join tenant.migration_series_step st on (st.tenant_id, st.series_id) = (s.tenant_id, s.id)
                          join tenant.migration m on (m.tenant_id, m.id) = (st.tenant_id, st.migration_id)
                         where s.tenant_id = :tenant and s.source_id = :source and r.number = :revision
                           and s.script = :script and s.statement = :statement and s.finding = :finding
                           and m.status not in ('WITHDRAWN', 'REJECTED')
                         order by st.position limit 1
                        """)
                .param("tenant", tenant())
                .param("source", source)
                .param("revision", revision)
                .param("script", place.script())
                .param("statement", place.statement())
                .param("finding", place.finding())
                .query(Integer.class)
                .optional();
    }

    /** What has to run right before each of these, where something has. */
    Map<UUID, Predecessor> before(Collection<UUID> migrations) {
        return jdbc
                .sql("""
                        select st.migration_id, m.number, m.status from %1$s st
                          join %1$s p
                            on (p.tenant_id, p.series_id, p.position) = (st.tenant_id, st.series_id, st.position - 1)
                          join tenant.migration m on (m.tenant_id, m.id) = (p.tenant_id, p.migration_id)
                         where st.tenant_id = :tenant and st.migration_id = any(:migrations) and %2$s
                        """.formatted(TRIES, STANDS.formatted("p")))
                .param("tenant", tenant())
                .param("migrations", migrations.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("migration_id", UUID.class),
                        new Predecessor(row.getInt("number"), MigrationStatus.valueOf(row.getString("status")))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The number of what comes right after. */
    Optional<Integer> after(UUID migration) {
        return jdbc.sql("""
                        select m.number from %1$s st
                          join %1$s n
                            on (n.tenant_id, n.series_id, n.position) = (st.tenant_id, st.series_id, st.position + 1)
                          join tenant.migration m on (m.tenant_id, m.id) = (n.tenant_id, n.migration_id)
                         where st.tenant_id = :tenant and st.migration_id = :migration and %2$s
                        """.formatted(TRIES, STANDS.formatted("n")))
                .param("tenant", tenant())
                .param("migration", migration)
                .query(Integer.class)
                .optional();
    }

    /** What was promised of this step, while it is open. */
    Optional<ObligationId> promised(UUID migration) {
        return jdbc.sql("""
                        select o.id from %s t
                          join tenant.migration_series_step st
                            on (st.tenant_id, st.series_id, st.position) = (t.tenant_id, t.series_id, t.position)
                          join tenant.obligation o on (o.tenant_id, o.id) = (st.tenant_id, st.obligation_id)
                         where t.tenant_id = :tenant and t.migration_id = :migration and o.status = 'OPEN'
                        """.formatted(TRIES))
                .param("tenant", tenant())
                .param("migration", migration)
                .query(UUID.class)
                .optional()
                .map(ObligationId::new);
    }

    /** Another migration is the step from now on. */
    void retry(Series series, Series.Step step, UUID migration, MemberId by, Instant at) {
        jdbc.sql("""
                        insert into tenant.migration_series_retry
                               (tenant_id, migration_id, series_id, position, replaces_id, made_by, made_at)
                        values (:tenant, :migration, :series, :position, :replaces, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("series", series.id())
                .param("position", step.position())
                .param("replaces", step.migration())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The number of the migration that was made in place of another. */
    Optional<Integer> retryOf(UUID migration) {
        return jdbc.sql("""
                        select m.number from tenant.migration_series_retry r
                          join tenant.migration m on (m.tenant_id, m.id) = (r.tenant_id, r.migration_id)
                         where r.tenant_id = :tenant and r.replaces_id = :migration
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .query(Integer.class)
                .optional();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
