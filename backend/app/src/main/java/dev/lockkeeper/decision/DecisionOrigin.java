package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrNames;
import java.time.Instant;
import java.util.UUID;

/**
 * Where an imported record comes from.
 *
 * @param names what its file names that has no row here
 */
record DecisionOrigin(
        UUID decision,
        int number,
        int taken,
        UUID importing,
        UUID file,
        String path,
        String hash,
        String title,
        String byName,
        Instant at,
        AdrNames names) {}
