package dev.lockkeeper.jira;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look through one project for what Jira did not tell.
 *
 * @param seenUntil everything that changed before then has been seen
 * @param endedAt null while it is under way
 * @param token where it goes on; null at its beginning
 * @param lookedAt how many issues Jira showed
 * @param found keys of those of which something was not known
 * @param trouble Jira's words where it refused
 */
record Sweep(
        UUID connection,
        String project,
        Instant seenUntil,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable String token,
        int lookedAt,
        List<String> found,
        @Nullable String trouble) {

    /** A few of many, to be shown. */
    public List<String> firstFound() {
        return found.subList(0, Math.min(10, found.size()));
    }
}
