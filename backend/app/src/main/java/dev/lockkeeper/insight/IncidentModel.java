package dev.lockkeeper.insight;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.incident.IncidentCensus;
import dev.lockkeeper.insight.upkeep.KeptRows;
import dev.lockkeeper.insight.upkeep.ReadModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What went wrong, with the migrations that are blamed for it. */
@Component
@Order(3)
@Transactional(propagation = Propagation.MANDATORY)
class IncidentModel implements ReadModel<KeptIncident> {

    private final IncidentCensus incidents;
    private final IncidentRows rows;
    private final KeptRows held;

    IncidentModel(IncidentCensus incidents, IncidentRows rows, JdbcClient jdbc) {
        this.incidents = incidents;
        this.rows = rows;
        held = new KeptRows(jdbc, "insight_incident", "incident_id");
    }

    @Override
    public String name() {
        return held.table();
    }

    @Override
    public List<UUID> things(UUID after, int size) {
        return incidents.after(after, size);
    }

    @Override
    public long count() {
        return held.count();
    }

    @Override
    public Map<UUID, KeptIncident> reckoned(Collection<UUID> things) {
        return incidents.of(things).stream()
                .map(KeptIncident::of)
                .collect(toMap(KeptIncident::incident, incident -> incident));
    }

    @Override
    public Map<UUID, KeptIncident> kept(Collection<UUID> things) {
        return rows.of(things);
    }

    @Override
    public Set<UUID> hold(Collection<UUID> things) {
        return held.hold(things);
    }

    @Override
    public void write(Collection<KeptIncident> incidents) {
        rows.write(incidents);
    }
}
