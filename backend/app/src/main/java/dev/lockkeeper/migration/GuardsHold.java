package dev.lockkeeper.migration;

import dev.lockkeeper.decision.DecisionStep;
import dev.lockkeeper.jobs.Outbox;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decisions come into force and go out of it: what is open is judged anew, later and one by one. */
@Component
class GuardsHold {

    private static final Set<DecisionStep.Taken> MOVING =
            Set.of(DecisionStep.Taken.ACCEPTED, DecisionStep.Taken.DEPRECATED, DecisionStep.Taken.SUPERSEDED);

    private final Outbox outbox;

    GuardsHold(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(DecisionStep step) {
        if (MOVING.contains(step.step())) {
            outbox.ask(GuardChore.NAME, GuardChore.TARGET);
        }
    }
}
