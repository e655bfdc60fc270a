package dev.lockkeeper.migration;

import java.time.Instant;

/** A revision as the list of them shows it. */
public record RevisionRow(
        int number, String contentHash, String author, boolean byAgent, String reason, Instant createdAt) {

    public String shortHash() {
        return contentHash.substring(0, 8);
    }
}
