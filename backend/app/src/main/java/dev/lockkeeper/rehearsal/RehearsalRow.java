package dev.lockkeeper.rehearsal;

import java.time.Instant;
import java.util.UUID;

/**
 * A rehearsal as pages and other rooms show it.
 *
 * @param migration its number
 */
public record RehearsalRow(
        UUID id, int migration, UUID revisionId, RehearsalReport report, String reporter, Instant reportedAt) {

    /** Whether it is evidence of that revision. */
    public boolean isOf(UUID revision) {
        return revisionId.equals(revision);
    }
}
