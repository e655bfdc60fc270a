package dev.lockkeeper.review;

import dev.lockkeeper.access.RightsChanged;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.GatesAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A verdict counts as long as who gave it may give it, and somebody is asked as long as they may answer: when somebody's
 * rights change, the gates are asked again, and others are asked to review in their place.
 */
@Component
class GatesOfTheRemoved {

    private final GatesAnew gates;
    private final Outbox outbox;

    GatesOfTheRemoved(GatesAnew gates, Outbox outbox) {
        this.gates = gates;
        this.outbox = outbox;
    }

    @EventListener
    void on(RightsChanged event) {
        gates.ask();
        outbox.ask(SuccessionChore.NAME, event.member().value().toString());
    }
}
