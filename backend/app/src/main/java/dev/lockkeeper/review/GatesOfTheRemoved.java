package dev.lockkeeper.review;

import dev.lockkeeper.access.RightsChanged;
import dev.lockkeeper.migration.GatesAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A verdict counts as long as who gave it may give it: when somebody's rights change, the gates are asked again. */
@Component
class GatesOfTheRemoved {

    private final GatesAnew gates;

    GatesOfTheRemoved(GatesAnew gates) {
        this.gates = gates;
    }

    @EventListener
    void on(RightsChanged event) {
        gates.ask();
    }
}
