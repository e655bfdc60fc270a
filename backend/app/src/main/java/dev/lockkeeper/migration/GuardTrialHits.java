package dev.lockkeeper.migration;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.migration.GuardTrials.Trial;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What dry runs of guards have found: the latest of each decision. */
@Repository
@Transactional
class GuardTrialHits {

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

    /**
     * Migrations by the heaviest of what was found in them.
     *
     * @param stopped by a blocker
     * @param told advice or a warning, and no more
     */
    record Weight(int stopped, int told) {}

    private final JdbcClient jdbc;

    GuardTrialHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(UUID decision) {
        jdbc.sql("delete from tenant.guard_trial_hit where tenant_id = :tenant and decision_id = :decision")
                .param("tenant", tenant())
                .param("decision", decision)
                .update();
    }

    void keep(Trial trial, Found found) {
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

    @Transactional(readOnly = true)
    Weight weight(Trial trial) {
        return jdbc.sql("""
                        select count(*) filter (where blocked) as stopped, count(*) filter (where not blocked) as told
                          from (select bool_or(guard_id = any(:blockers)) as blocked
                                  from tenant.guard_trial_hit
                                 where tenant_id = :tenant and decision_id = :decision and migration_id is not null
                                 group by migration_id) m
                        """)
                .param("tenant", tenant())
                .param("decision", trial.decision())
                .param("blockers", trial.blockers())
                .query(Weight.class)
                .single();
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

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
