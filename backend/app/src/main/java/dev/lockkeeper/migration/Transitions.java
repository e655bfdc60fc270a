package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that migrations took from status to status; append-only. */
@Repository
class Transitions {

    private static final String UNREPLACED = """
            and not exists (select from tenant.migration_transition r
                             where r.tenant_id = :tenant and r.migration_id = t.migration_id and t.id = any (r.replaces))
            """;

    private final JdbcClient jdbc;

    Transitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Migration migration, @Nullable MigrationStatus from, @Nullable MemberId actor, String reason, Instant at) {
        add(migration, from, migration.status(), actor, reason, at, List.of());
    }

    /** @param replaced the steps in whose place it stands; they are told no more */
    void add(
            Migration migration,
            @Nullable MigrationStatus from,
            MigrationStatus to,
            @Nullable MemberId actor,
            String reason,
            Instant at,
            List<ToldStep> replaced) {
        jdbc.sql("""
                        insert into tenant.migration_transition
                               (tenant_id, id, migration_id, revision_id, from_status, to_status, actor_id, reason, at, replaces)
                        values (:tenant, :id, :migration, :revision, :from, :to, :actor, :reason, :at, :replaces)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", Ids.next())
                .param("migration", migration.getId())
                .param("revision", migration.revision())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("actor", actor == null ? null : actor.value())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("replaces", replaced.stream().map(ToldStep::id).toArray(UUID[]::new))
                .update();
    }

    /** Those that production told of, oldest first. */
    List<ToldStep> inProduction(UUID migration) {
        return jdbc.sql("""
                        select t.id, t.from_status, t.to_status, t.at
                          from tenant.migration_transition t
                         where t.tenant_id = :tenant and t.migration_id = :migration
                           and t.to_status in ('EXECUTING', 'DONE', 'FAILED', 'ROLLED_BACK')
                        """ + UNREPLACED + "order by t.at, t.id")
                .param("tenant", TenantContext.required().value())
                .param("migration", migration)
                .query((row, n) -> new ToldStep(
                        row.getObject("id", UUID.class),
                        MigrationStatus.valueOf(row.getString("from_status")),
                        MigrationStatus.valueOf(row.getString("to_status")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Oldest first. */
    List<TimelineEntry> of(UUID migration) {
        return of(List.of(migration)).getOrDefault(migration, List.of());
    }

    /** Of each of them, oldest first. */
    Map<UUID, List<TimelineEntry>> of(Collection<UUID> migrations) {
        var steps = new HashMap<UUID, List<TimelineEntry>>();
        jdbc.sql("""
                        select t.migration_id, t.from_status, t.to_status, m.name, t.reason, t.at, r.number as revision
                          from tenant.migration_transition t
                          join tenant.migration_revision r on (r.tenant_id, r.id) = (t.tenant_id, t.revision_id)
                          left join tenant.member m on (m.tenant_id, m.id) = (t.tenant_id, t.actor_id)
                         where t.tenant_id = :tenant and t.migration_id = any (:migrations)
                        """ + UNREPLACED + "order by t.migration_id, t.at, t.id")
                .param("tenant", TenantContext.required().value())
                .param("migrations", migrations.toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("migration_id", UUID.class), each -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    private static TimelineEntry step(ResultSet row) throws SQLException {
        var from = row.getString("from_status");
        return new TimelineEntry(
                from == null ? null : MigrationStatus.valueOf(from),
                MigrationStatus.valueOf(row.getString("to_status")),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"));
    }
}
