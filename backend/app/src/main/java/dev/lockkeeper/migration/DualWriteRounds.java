package dev.lockkeeper.migration;

import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationStep;
import dev.lockkeeper.obligation.ObligationTermsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What dual writes block changes when one ends, or when they may block no longer: then all gates are asked again. */
@Component
class DualWriteRounds {

    private final GatesAnew gates;

    DualWriteRounds(GatesAnew gates) {
        this.gates = gates;
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
        gates.ask();
    }
}
