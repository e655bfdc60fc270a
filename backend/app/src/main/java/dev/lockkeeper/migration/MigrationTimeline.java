package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that migrations took, for rooms that measure them. */
@Service
@Transactional(readOnly = true)
public class MigrationTimeline {

    private final Transitions transitions;
    private final TurnLog turns;
    private final JdbcClient jdbc;

    MigrationTimeline(Transitions transitions, TurnLog turns, JdbcClient jdbc) {
        this.transitions = transitions;
        this.turns = turns;
        this.jdbc = jdbc;
    }

    /** All migrations in the order of their identifiers, for whoever goes through them. */
    @ViewersMay
    public List<UUID> after(UUID last, int size) {
        return jdbc.sql(
                        "select id from tenant.migration where tenant_id = :tenant and id > :last order by id limit :size")
                .param("tenant", TenantContext.required().value())
                .param("last", last)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** Oldest first. */
    @ViewersMay
    public List<TimelineEntry> of(UUID migration) {
        return transitions.of(migration);
    }

    /** The steps of many, each oldest first. */
    @ViewersMay
    public Map<UUID, List<TimelineEntry>> of(Collection<UUID> migrations) {
        return transitions.of(migrations);
    }

    /** Whose turn it was, oldest first; empty where nothing has moved since turns are kept. */
    @ViewersMay
    public List<TurnTaken> turns(UUID migration) {
        return turns.of(migration);
    }

    /** The turns of many, each oldest first; those are left out that have none. */
    @ViewersMay
    public Map<UUID, List<TurnTaken>> turns(Collection<UUID> migrations) {
        return turns.of(migrations);
    }
}
