package dev.lockkeeper.migration;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationStep;
import dev.lockkeeper.obligation.ObligationTermsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What dual writes block changes when one ends, or when they may block no longer: then all gates are asked again. */
@Component
class DualWriteRounds {

    private final GateRounds rounds;
    private final Outbox outbox;

    DualWriteRounds(GateRounds rounds, Outbox outbox) {
        this.rounds = rounds;
        this.outbox = outbox;
    }

    @EventListener
    void on(ObligationStep step) {
        if (step.kind() == ObligationKind.REMOVE_DUAL_WRITE && step.step().changesWhatIsDue()) {
            ask();
        }
    }

    @EventListener
    void on(ObligationTermsChanged changed) {
        ask();
    }

    void ask() {
        rounds.begin();
        outbox.ask(GateRoundChore.NAME, GateRoundChore.TARGET);
    }
}
