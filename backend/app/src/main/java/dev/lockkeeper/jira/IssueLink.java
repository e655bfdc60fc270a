package dev.lockkeeper.jira;

import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migration and an issue that names it or once did, with what the issue was last told.
 *
 * @param noted how often a step noted it
 * @param touchedAt when a call was first begun that may have made a link
 * @param fingerprint of the link as it was last written for certain
 */
record IssueLink(
        String issueKey,
        UUID migration,
        int noted,
        @Nullable UUID connection,
        @Nullable String issueId,
        @Nullable String globalId,
        @Nullable Instant touchedAt,
        @Nullable String fingerprint,
        @Nullable RiskTier tier,
        @Nullable String title,
        @Nullable Instant writtenAt) {

    /** Whether there may be something in that Jira. */
    boolean isTouched(UUID connected) {
        return touchedAt != null && connected.equals(connection);
    }
}
