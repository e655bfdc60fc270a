package dev.lockkeeper.execution;

import dev.lockkeeper.common.RuleViolation;
import java.time.Instant;

/** A start that a rule says no to. */
class StartRefusal extends RuleViolation {

    private final String place;
    private final Instant startedAt;

    StartRefusal(RuleViolation refusal, String place, Instant startedAt) {
        super(refusal.key(), refusal.arguments());
        this.place = place;
        this.startedAt = startedAt;
    }

    String place() {
        return place;
    }

    Instant startedAt() {
        return startedAt;
    }
}
