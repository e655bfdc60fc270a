package dev.lockkeeper.migration;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.linting.ConventionsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has all open migrations judged anew, later and one by one, when the measure changes by which they are judged. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenMigrations {

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

    private void judgeAnew() {
        rounds.begin();
        outbox.ask(GateRoundChore.NAME, GateRoundChore.TARGET);
    }
}
