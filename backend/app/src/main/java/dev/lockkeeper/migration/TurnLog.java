package dev.lockkeeper.migration;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it was, and since when; append-only. */
@Repository
class TurnLog {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TurnLog(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Writes it down, and tells of it, only when it is another than before. */
    void note(MigrationId id, Migration migration, Turn turn, Instant at) {
        if (!migration.pass(turn)) {
            return;
        }
        jdbc.sql("""
                        insert into tenant.migration_turn (tenant_id, id, migration_id, turn, at)
                        values (:tenant, :id, :migration, :turn, :at)
                        """)
                .param("tenant", TenantContext.required().value())
                .param("id", Ids.next())
                .param("migration", migration.getId())
                .param("turn", turn.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TurnChanged(id, migration.getId(), turn));
    }

    /** Oldest first. */
    List<TurnTaken> of(UUID migration) {
        return of(List.of(migration)).getOrDefault(migration, List.of());
    }

    /** Of each of them, oldest first. */
    Map<UUID, List<TurnTaken>> of(Collection<UUID> migrations) {
        var taken = new HashMap<UUID, List<TurnTaken>>();
        jdbc.sql("""
                        select migration_id, turn, at from tenant.migration_turn
                         where tenant_id = :tenant and migration_id = any (:migrations)
                         order by migration_id, at, id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migrations", migrations.toArray(UUID[]::new))
                .query(row -> {
                    taken.computeIfAbsent(row.getObject("migration_id", UUID.class), each -> new ArrayList<>())
                            .add(new TurnTaken(
                                    Turn.valueOf(row.getString("turn")),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return taken;
    }
}
