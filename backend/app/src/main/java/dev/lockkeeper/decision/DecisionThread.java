package dev.lockkeeper.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment and what was answered to it, as it is read.
 *
 * @param outdated whether the passage that it is about no longer stands in the latest revision
 * @param answers oldest first
 * @param more whether there are answers beyond these
 */
public record DecisionThread(Remark first, boolean outdated, List<Remark> answers, boolean more) {

    /** One thing that was said. */
    public record Remark(
            UUID id,
            @Nullable UUID threadId,
            int revision,
            @Nullable DecisionPassage passage,
            String text,
            String author,
            Instant at,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt,
            List<String> mentioned) {}
}
