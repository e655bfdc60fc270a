package dev.lockkeeper.decision;

import dev.lockkeeper.lint.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What guards would have found, in past migrations and in the tables that are there.
 *
 * @param tried migrations
 * @param untried migrations of which too little is known
 * @param databasesUntried those without a snapshot that tells how they are made
 * @param stopped migrations that a blocker would have stopped
 * @param told migrations that would have got advice or a warning, and no more
 * @param endedAt null while it is under way
 */
public record DryRun(
        int tried,
        int untried,
        int databases,
        int databasesUntried,
        int stopped,
        int told,
        List<Found> found,
        @Nullable Instant endedAt) {

    /**
     * What one guard would have found.
     *
     * @param tables breaches in tables that are there
     */
    public record Found(UUID guard, String says, Severity severity, int migrations, int tables) {

        /** Whether it would have stopped them, rather than given advice. */
        public boolean stops() {
            return severity == Severity.ERROR;
        }
    }

    boolean isOver() {
        return endedAt != null;
    }
}
