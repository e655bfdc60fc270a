package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.migration.GuardTrialHits.Found;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dry runs of guards: the latest of each decision, and how far it has come. */
@Repository
@Transactional
class GuardTrials {

    private static final TypeReference<List<Guard>> GUARDS = new TypeReference<>() {};

    /** How far a dry run has come. */
    record Trial(
            UUID decision,
            int round,
            List<Guard> guards,
            List<Integer> migrations,
            List<UUID> surveyed,
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

        UUID[] blockers() {
            return guards.stream()
                    .filter(guard -> guard.severity() == Severity.ERROR)
                    .map(guard -> UUID.fromString(guard.id()))
                    .toArray(UUID[]::new);
        }

        int databasesDone() {
            return databases + databasesUntried;
        }

        /** Of exactly these, whatever the address of the record's page is now, and of all that it was to look at. */
        boolean isOf(List<Guard> others) {
            return pageless(guards).equals(pageless(others)) && (isUnderWay() || done() >= total);
        }

        private static List<Guard> pageless(List<Guard> guards) {
            return guards.stream()
                    .map(guard -> Guard.of(guard.id(), guard.decision(), guard.rule(), guard.says(), guard.severity())
                            .over(guard.tables(), guard.except())
                            .set(guard.settings()))
                    .toList();
        }
    }

    /** What was looked at, and whether there was anything to try the guards on. */
    enum Counted {
        MIGRATION("tried", "tried + untried"),
        MIGRATION_UNTRIED("untried", "tried + untried"),
        DATABASE("databases", "databases + databases_untried"),
        DATABASE_UNTRIED("databases_untried", "databases + databases_untried");

        private final String column;
        private final String done;

        Counted(String column, String done) {
            this.column = column;
            this.done = done;
        }
    }

    private final GuardTrialHits hits;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GuardTrials(GuardTrialHits hits, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.hits = hits;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Anew, wherever an earlier one has come to. */
    void begin(UUID decision, List<Guard> guards, List<Integer> migrations, List<UUID> databases, MemberId by) {
        jdbc.sql("""
                        insert into tenant.guard_trial as t
                               (tenant_id, decision_id, round, guards, migrations, surveyed, total, tried, untried, databases,
                                databases_untried, started_by, started_at)
                        values (:tenant, :decision, 1, :guards::jsonb, :migrations, :surveyed, :total, 0, 0, 0, 0, :by, :now)
                        on conflict (tenant_id, decision_id) do update
                           set round = t.round + 1, guards = excluded.guards, migrations = excluded.migrations,
                               surveyed = excluded.surveyed, total = excluded.total, tried = 0, untried = 0, databases = 0,
                               databases_untried = 0, started_by = excluded.started_by, started_at = excluded.started_at,
                               ended_at = null
                        """)
                .param("tenant", tenant())
                .param("decision", decision)
                .param("guards", json.writeValueAsString(guards))
                .param("migrations", migrations.toArray(Integer[]::new))
                .param("surveyed", databases.toArray(UUID[]::new))
                .param("total", migrations.size())
                .param("by", by.value())
                .param("now", now())
                .update();
        hits.forget(decision);
    }

    @Transactional(readOnly = true)
    Optional<Trial> find(UUID decision) {
        return find(decision, "");
    }

    /** As it is until the transaction ends. */
    Optional<Trial> hold(UUID decision) {
        return find(decision, "for no key update");
    }

    private Optional<Trial> find(UUID decision, String lock) {
        return jdbc.sql("""
                        select decision_id, round, guards, migrations, surveyed, total, tried, untried, databases,
                               databases_untried, started_at, ended_at
                          from tenant.guard_trial where tenant_id = :tenant and decision_id = :decision\s""" + lock)
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
                list(row.getArray("migrations")),
                list(row.getArray("surveyed")),
                row.getInt("total"),
                row.getInt("tried"),
                row.getInt("untried"),
                row.getInt("databases"),
                row.getInt("databases_untried"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /** Empty in runs that were begun by an older release. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((T[]) array.getArray());
    }

    /**
     * One more has been tried. False, and nothing is kept, where a newer run has begun meanwhile, or where another worker has
     * counted it already.
     *
     * @param place how many were done before it
     */
    boolean tried(Trial trial, int place, Counted counted, List<Found> found) {
        var updated = jdbc.sql("""
                        update tenant.guard_trial set %1$s = %1$s + 1
                         where tenant_id = :tenant and decision_id = :decision and round = :round and %2$s = :place
                        """.formatted(counted.column, counted.done))
                .param("place", place)
                .param("tenant", tenant())
                .param("decision", trial.decision())
                .param("round", trial.round())
                .update();
        if (updated > 0) {
            found.forEach(one -> hits.keep(trial, one));
        }
        return updated > 0;
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
