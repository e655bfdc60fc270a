package dev.lockkeeper.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the course of an obligation. */
record ObligationTransition(
        @Nullable ObligationStatus fromStatus,
        ObligationStatus toStatus,
        String ownerName,
        String byName,
        Instant at,
        String reason) {}
