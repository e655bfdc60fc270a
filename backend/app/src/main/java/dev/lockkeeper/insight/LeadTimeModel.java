package dev.lockkeeper.insight;

import dev.lockkeeper.insight.upkeep.KeptRows;
import dev.lockkeeper.insight.upkeep.ReadModel;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationTimeline;
import dev.lockkeeper.review.FirstWords;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ways of migrations: each row is written from the migration's own steps, whoever asks for it. */
@Component
@Order(1)
@Transactional(propagation = Propagation.MANDATORY)
class LeadTimeModel implements ReadModel<KeptLeadTime> {

    private final MigrationArchive migrations;
    private final MigrationTimeline timeline;
    private final FirstWords firstWords;
    private final LeadTimeRows rows;
    private final KeptRows held;

    LeadTimeModel(
            MigrationArchive migrations,
            MigrationTimeline timeline,
            FirstWords firstWords,
            LeadTimeRows rows,
            JdbcClient jdbc) {
        this.migrations = migrations;
        this.timeline = timeline;
        this.firstWords = firstWords;
        this.rows = rows;
        held = new KeptRows(jdbc, "insight_lead_time", "migration_id");
    }

    /** After a step: whoever takes another step on the same migration waits, and then reads this one too. */
    void renew(UUID migration) {
        held.await(migration);
        write(reckoned(List.of(migration)).values());
    }

    @Override
    public String name() {
        return held.table();
    }

    @Override
    public List<UUID> things(UUID after, int size) {
        return timeline.after(after, size);
    }

    @Override
    public long count() {
        return held.count();
    }

    @Override
    public Map<UUID, KeptLeadTime> reckoned(Collection<UUID> things) {
        var steps = timeline.of(things);
        var turns = timeline.turns(things);
        var first = firstWords.of(things);
        var reckoned = new HashMap<UUID, KeptLeadTime>();
        migrations
                .byId(things)
                .forEach((id, migration) -> reckoned.put(
                        id,
                        KeptLeadTime.of(
                                migration,
                                steps.getOrDefault(id, List.of()),
                                turns.getOrDefault(id, List.of()),
                                first.get(id))));
        return reckoned;
    }

    @Override
    public Map<UUID, KeptLeadTime> kept(Collection<UUID> things) {
        return rows.of(things);
    }

    @Override
    public Set<UUID> hold(Collection<UUID> things) {
        return held.hold(things);
    }

    @Override
    public void write(Collection<KeptLeadTime> kept) {
        rows.write(TenantContext.required(), kept);
    }
}
