package dev.lockkeeper.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step in the course of an obligation. */
record ObligationTransition(
        @Nullable ObligationStatus fromStatus,
        ObligationStatus toStatus,
        String ownerName,
        String byName,
        Instant at,
        String reason,
        @Nullable LocalDate dueOn,
        @Nullable String title) {

    /** Which step it was; pages have a sentence for each. */
    public ObligationStep.Taken kind() {
        if (fromStatus == null) {
            return ObligationStep.Taken.PROMISED;
        }
        return switch (toStatus) {
            case OPEN -> changed();
            case KEPT -> ObligationStep.Taken.KEPT;
            case DROPPED -> ObligationStep.Taken.DROPPED;
        };
    }

    private ObligationStep.Taken changed() {
        if (title != null) {
            return ObligationStep.Taken.CHANGED;
        }
        return dueOn == null ? ObligationStep.Taken.REASSIGNED : ObligationStep.Taken.MOVED;
    }

    /** What did it, where the evidence is nothing but its name. */
    public Optional<Subject> evidence() {
        return toStatus == ObligationStatus.KEPT ? Subject.named(reason) : Optional.empty();
    }
}
