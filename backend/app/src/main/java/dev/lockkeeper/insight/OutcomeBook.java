package dev.lockkeeper.insight;

import dev.lockkeeper.execution.EndedRun;
import dev.lockkeeper.execution.ExecutionReported;
import dev.lockkeeper.incident.CountedIncident;
import dev.lockkeeper.incident.IncidentChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of changes in production, and what went wrong there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutcomeBook {

    private final RunModel runs;
    private final IncidentModel incidents;

    OutcomeBook(RunModel runs, IncidentModel incidents) {
        this.runs = runs;
        this.incidents = incidents;
    }

    @EventListener
    void on(ExecutionReported event) {
        if (event.production() && event.endedAt() != null) {
            runs.write(List.of(
                    new EndedRun(event.execution().value(), event.migration(), event.outcome(), event.endedAt())));
        }
    }

    @EventListener
    void on(IncidentChanged event) {
        incidents.write(List.of(KeptIncident.of(new CountedIncident(
                event.incident(),
                event.id().number(),
                event.impactStarted(),
                event.restored(),
                event.cause(),
                event.certainty(),
                event.causal(),
                event.database()))));
    }
}
