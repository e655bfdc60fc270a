package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dry runs of guards: the latest of each decision, and what it has found so far. */
@Repository
@Transactional
class GuardTrials {

    private static final TypeReference<List<Guard>> GUARDS = new TypeReference<>() {};

    /** How far a dry run has come. */
    record Trial(
            UUID decision,
            int round,
            List<Guard> guards,
            int total,
            int tried,
            int untried,
            int databases,
            int databasesUntried,
            Instant startedAt,
            @Nullable Instant endedAt) {

        public boolean isUnderWay() {
            return endedAt == null;
        }

        public int done() {
            return tried + untried;
        }

        int databasesDone() {
            return databases + databasesUntried;
        }
    }

    /** What was looked at, and whether there was anything to try the guards on. */
    enum Counted {
        MIGRATION("tried"),
        MIGRATION_UNTRIED("untried"),
        DATABASE("databases"),
        DATABASE_UNTRIED("databases_untried");

        private final String column;

        Counted(String column) {
            this.column = column;
        }
    }

    /** What one guard would find, counted. */
    record Count(UUID guard, int migrations, int tables) {}

    /** One finding. */
    record Hit(
            UUID id,
            @Nullable Integer number,
            @Nullable String title,
            @Nullable UUID database,
            @Nullable String databaseName,
            String place,
            String message) {}

    /** One finding, before it is kept. */
    record Found(
            UUID guard, @Nullable UUID migration, @Nullable UUID database, String place, String message) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GuardTrials(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Anew, wherever an earlier one has come to. */
    void begin(UUID decision, List<Guard> guards, int total, MemberId by) {
        jdbc.sql("delete from tenant.guard_trial_hit where tenant_id = :tenant and decision_id = :decision")
                .param("tenant", tenant())
                .param("decision", decision)
                .update();
        jdbc.sql("""
                        insert into tenant.guard_trial as t
                               (tenant_id, decision_id, round, guards, total, tried, untried, databases, databases_untried,
                                started_by, started_at)
                        values (:tenant, :decision, 1, :guards::jsonb, :total, 0, 0, 0, 0, :by, :now)
                        on conflict (tenant_id, decision_id) do update
                           set round = t.round + 1, guards = excluded.guards, total = excluded.total, tried = 0, untried = 0,
                               databases = 0, databases_untried = 0, started_by = excluded.started_by, started_at = excluded.started_at,
                               ended_at = null
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .param("guards", json.writeValueAsString(guards))
                .param("total", total)
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Trial> find(UUID decision) {
        return jdbc.sql("""
                        select decision_id, round, guards, total, tried, untried, databases, databases_untried,
                               started_at, ended_at
                          from tenant.guard_trial where tenant_id = :tenant and decision_id = :decision
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .query(this::trial)
                .optional();
    }

    private Trial trial(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Trial(
                row.getObject("decision_id", UUID.class),
                row.getInt("round"),
                json.readValue(row.getString("guards"), GUARDS),
                row.getInt("total"),
                row.getInt("tried"),
                row.getInt("untried"),
                row.getInt("databases"),
                row.getInt("databases_untried"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /** One more has been tried. False, and nothing is kept, where a newer run has begun meanwhile. */
    boolean tried(Trial trial, Counted counted, List<Found> found) {
        var updated = jdbc.sql("""
                        update tenant.guard_trial set %1$s = %1$s + 1
                         where tenant_id = :tenant and decision_id = :decision and round = :round
                        """.formatted(counted.column))
                .param("tenant", tenant())
                .param("decision", trial.decision())
                .param("round", trial.round())
                .update();
        if (updated > 0) {
            found.forEach(one -> keep(trial, one));
        }
        return updated > 0;
    }

    private void keep(Trial trial, Found found) {
        jdbc.sql("""
                        insert into tenant.guard_trial_hit
                               (tenant_id, id, decision_id, guard_id, migration_id, database_id, place, message)
                        values (:tenant, :id, :decision, :guard, :migration, :database, :place, :message)
                        """)
                .param("tenant", tenant())
                .param("id", Ids.next())
                .param("decision", trial.decision())
                .param("guard", found.guard())
                .param("migration", found.migration(), Types.OTHER)
                .param("database", found.database(), Types.OTHER)
                .param("place", found.place())
                .param("message", found.message())
                .update();
    }

    void end(Trial trial) {
        jdbc.sql("""
                        update tenant.guard_trial set ended_at = :now
                         where tenant_id = :tenant and decision_id = :decision and round = :round
                        """)
                .param("tenant", tenant())
                .param("decision", trial.decision())
                .param("round", trial.round())
                .param("now", now())
                .update();
    }

    @Transactional(readOnly = true)
    Map<String, Count> counts(UUID decision) {
        return jdbc.sql("""
                        select guard_id as guard, count(distinct migration_id) as migrations,
                               count(*) filter (where database_id is not null) as tables
                          from tenant.guard_trial_hit where tenant_id = :tenant and decision_id = :decision
                         group by guard_id
                        """).param("tenant", tenant()).param("decision", decision).query(Count.class).list().stream()
                .collect(Collectors.toMap(count -> count.guard().toString(), count -> count));
    }

    /** Migrations, the latest first, then tables. */
    @Transactional(readOnly = true)
    Page<Hit> hits(UUID decision, UUID guard, UUID after, int size) {
        var rows = jdbc.sql("""
                        select h.id, m.number, m.title, h.database_id as database, d.name as database_name, h.place, h.message
                          from tenant.guard_trial_hit h
                          left join tenant.migration m on (m.tenant_id, m.id) = (h.tenant_id, h.migration_id)
                          left join tenant.database d on (d.tenant_id, d.id) = (h.tenant_id, h.database_id)
                         where h.tenant_id = :tenant and h.decision_id = :decision and h.guard_id = :guard and h.id > :after
                         order by h.id limit :size + 1
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .param("guard", guard)
                .param("after", after)
                .param("size", size)
                .query(Hit.class)
                .list();
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, items.get(size - 1).id().toString());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
