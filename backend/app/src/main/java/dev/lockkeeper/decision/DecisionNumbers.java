package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Which revision of a record stands, which one waits to take its place, and how many there have been. */
@Embeddable
class DecisionNumbers {

    private int revision;

    private @Nullable Integer amendment;

    /** Empty where none was ever given but those that stood. */
    private @Nullable Integer lastRevision;

    int standing() {
        return revision;
    }

    boolean isAmended() {
        return amendment != null;
    }

    /** What people read who are to agree to it. */
    int latest() {
        return amendment == null ? revision : amendment;
    }

    /** The highest of all: one that was withdrawn keeps its own. */
    int last() {
        return Math.max(latest(), lastRevision == null ? 0 : lastRevision);
    }

    /** A new one stands at once; what waited is part of it or gone. */
    void stand() {
        revision = next();
        amendment = null;
    }

    /** A new one waits, instead of what has waited before. */
    void amend() {
        amendment = next();
    }

    /** What has waited stands. */
    void settle() {
        revision = latest();
        amendment = null;
    }

    void withdraw() {
        require(isAmended(), "decision.no-amendment");
        amendment = null;
    }

    /** Nothing waits any longer, whether or not anything has. */
    void drop() {
        amendment = null;
    }

    private int next() {
        var next = last() + 1;
        lastRevision = next;
        return next;
    }
}
