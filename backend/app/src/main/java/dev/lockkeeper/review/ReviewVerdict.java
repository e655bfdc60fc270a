package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person says of one revision.
 *
 * @param counts whether its author may (still) review: only then does an approval open anything
 */
public record ReviewVerdict(
        UUID id,
        UUID revision,
        int revisionNumber,
        MemberId reviewer,
        String name,
        boolean counts,
        Kind kind,
        String summary,
        Instant at) {

    /** What it says. */
    public enum Kind {
        APPROVE,
        REQUEST_CHANGES,
        COMMENT;

        boolean decides() {
            return this != COMMENT;
        }
    }
}
