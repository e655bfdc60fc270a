package dev.lockkeeper.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the course of a decision. */
record DecisionTransition(
        @Nullable DecisionStatus fromStatus,
        DecisionStatus toStatus,
        int revision,
        String byName,
        Instant at,
        String reason) {}
