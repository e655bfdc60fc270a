package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when the reviewer of an assignment has time, and when something is done about it. */
@Embeddable
class Pressure {

    @Enumerated(EnumType.ORDINAL)
    private Rung rung = Rung.FIRST;

    private @Nullable Instant limitFrom;
    private @Nullable Instant remindAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant remindedAt;
    private @Nullable Instant stuckAt;
    private @Nullable Instant nextAt;

    /** Time runs from now on. */
    void begin(Rung rung, Due due) {
        this.rung = rung;
        remindedAt = null;
        stuckAt = null;
        reckon(due);
    }

    /** Who was reminded is not reminded again. */
    void reckon(Due due) {
        limitFrom = due.from();
        remindAt = due.remind();
        dueAt = due.end();
    }

    void remind(Instant now) {
        require(remindedAt == null, "review.not-assigned");
        remindedAt = now;
    }

    /** Nobody else can be asked. */
    void stick(Instant now) {
        stuckAt = now;
    }

    /** What is to be done next: a reminder, unless there was one, then somebody else, unless nobody is left. */
    void plan(boolean waiting) {
        nextAt = waiting && remindedAt == null ? remindAt : null;
        if (nextAt == null && waiting && !rung.isLast() && stuckAt == null) {
            nextAt = dueAt;
        }
    }

    boolean isDue(Instant now) {
        return nextAt != null && !nextAt.isAfter(now);
    }

    boolean isOver(Instant now) {
        return dueAt != null && !dueAt.isAfter(now) && !rung.isLast() && stuckAt == null;
    }

    Due due(Instant askedAt) {
        return new Due(limitFrom == null ? askedAt : limitFrom, remindAt, dueAt);
    }

    Rung rung() {
        return rung;
    }
}
