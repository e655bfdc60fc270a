package dev.lockkeeper.review;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.rotation.RotationChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has reviewers looked for again, after the step itself, when somebody could be asked who could not before: rotations,
 * absences or terms are others, or somebody has less to do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnfilledWatch {

    private final UnfilledPlaces unfilled;
    private final Outbox outbox;

    UnfilledWatch(UnfilledPlaces unfilled, Outbox outbox) {
        this.unfilled = unfilled;
        this.outbox = outbox;
    }

    @EventListener({
        RotationChanged.class,
        TermsChanged.class,
        AssignmentDeclined.class,
        ReviewApproved.class,
        ChangesRequested.class
    })
    void lookAgain() {
        if (unfilled.isAny()) {
            outbox.ask(UnfilledChore.NAME, UnfilledChore.TARGET);
        }
    }
}
