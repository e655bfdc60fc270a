package dev.lockkeeper.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a migration's way from the first draft to production, and the whole. */
public enum Stage {
    WRITING,
    FIRST_REVIEW,
    APPROVAL,
    WAITING_TO_RUN,
    RUNNING,
    TOTAL;

    /** How long it took, where both of its ends are known. */
    Optional<Duration> of(LeadTime time) {
        return switch (this) {
            case WRITING -> between(time.opened(), time.submitted());
            case FIRST_REVIEW -> between(time.submitted(), time.reviewed());
            case APPROVAL -> between(time.reviewed(), time.approved());
            case WAITING_TO_RUN -> between(time.approved(), time.started());
            case RUNNING -> between(time.started(), time.succeeded());
            case TOTAL -> between(time.opened(), time.succeeded());
        };
    }

    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
    }
}
