package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of one revision.
 *
 * @param counts whether its author may (still) review, and wrote none of the revisions: only then does it open anything
 * @param keptFrom the revision of which it was said, where this one changed nothing but comments
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
        Instant at,
        @Nullable Integer keptFrom) {

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
