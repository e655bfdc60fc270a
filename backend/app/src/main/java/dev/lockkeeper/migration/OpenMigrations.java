package dev.lockkeeper.migration;

import dev.lockkeeper.decision.DecisionStep;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.linting.ConventionsChanged;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has all open migrations judged anew, later and one by one, when the measure changes by which they are judged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenMigrations {

    private static final Set<DecisionStep.Taken> MOVING = Set.of(
            DecisionStep.Taken.ACCEPTED,
            DecisionStep.Taken.AMENDED,
            DecisionStep.Taken.DEPRECATED,
            DecisionStep.Taken.SUPERSEDED);

    private final GateRounds rounds;
    private final Outbox outbox;

    OpenMigrations(GateRounds rounds, Outbox outbox) {
        this.rounds = rounds;
        this.outbox = outbox;
    }

    @EventListener
    void on(GatePolicyChanged event) {
        judgeAnew();
    }

    @EventListener
    void on(ConventionsChanged event) {
        judgeAnew();
    }

    /** Guards come into force with their decision, and go with it. */
    @EventListener
    void on(DecisionStep event) {
        if (MOVING.contains(event.step())) {
            judgeAnew();
        }
    }

    private void judgeAnew() {
        rounds.begin();
        outbox.ask(GateRoundChore.NAME, GateRoundChore.TARGET);
    }
}
