package dev.lockkeeper.migration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a revision is expected to run.
 *
 * @param indexing how much of that are builds of indexes
 * @param rehearsed whether a rehearsal showed it; else it is reckoned by the linter
 */
public record ExpectedTime(Duration whole, Duration indexing, boolean rehearsed) {

    /** @param rehearsed how long its latest rehearsal took, null where there was none */
    static ExpectedTime of(Revision revision, @Nullable Duration rehearsed) {
        var indexing = revision.indexing();
        if (rehearsed == null) {
            return new ExpectedTime(revision.reckoned(), indexing, false);
        }
        return new ExpectedTime(rehearsed, indexing.compareTo(rehearsed) < 0 ? indexing : rehearsed, true);
    }

    /** When it ends, begun then. */
    public Instant end(Instant start) {
        return start.plus(whole);
    }

    /** For sentences, which say "about 3 min"; at least one. */
    public long minutes() {
        return minutes(whole);
    }

    public long indexingMinutes() {
        return minutes(indexing);
    }

    /** For sentences, which choose their words by it. */
    public int source() {
        return rehearsed ? 1 : 0;
    }

    private static long minutes(Duration time) {
        return Math.max(1, Math.round(time.toSeconds() / 60.0));
    }
}
