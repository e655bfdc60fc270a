package dev.lockkeeper.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision as the list of them shows it.
 *
 * @param agent null where a person wrote it, or it is older than this was kept
 */
public record RevisionRow(
        int number,
        String contentHash,
        String author,
        boolean byAgent,
        @Nullable AgentAuthor agent,
        String reason,
        Instant createdAt) {

    public String shortHash() {
        return contentHash.substring(0, 8);
    }
}
