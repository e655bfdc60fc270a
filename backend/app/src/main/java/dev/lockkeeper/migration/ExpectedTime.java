package dev.lockkeeper.migration;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a revision is expected to run.
 *
 * @param indexing how much of that are builds of indexes
 * @param by what showed it
 */
public record ExpectedTime(Duration whole, Duration indexing, Source by) {

    /** In the order in which sentences choose their words. */
    public enum Source {
        LINTER,
        REHEARSAL,
        EXECUTION
    }

    /**
     * The longest that it took anywhere: nobody knows which of them is most like production. What took less than the
     * linter reckons counts only beside a trial on tables of about the size that it reckons with.
     */
    static ExpectedTime of(Reckoned reckoned, List<TriedTime> tried) {
        var longest = tried.stream().max(comparing(TriedTime::lasted));
        var alike = tried.stream().anyMatch(one -> one.isLike(reckoned.rows()));
        return longest.filter(one -> alike || one.lasted().compareTo(reckoned.whole()) >= 0)
                .map(one -> of(reckoned, one))
                .orElseGet(() -> new ExpectedTime(reckoned.whole(), reckoned.indexing(), Source.LINTER));
    }

    private static ExpectedTime of(Reckoned reckoned, TriedTime one) {
        var lasted = one.lasted();
        var builds = reckoned.indexing();
        return new ExpectedTime(lasted, builds.compareTo(lasted) < 0 ? builds : lasted, one.source());
    }

    /** When it ends, begun then. */
    public Instant end(Instant start) {
        return start.plus(whole);
    }

    /** Whether it lasts long enough to be seen on a calendar. */
    public boolean isLong() {
        return whole.compareTo(Duration.ofMinutes(1)) >= 0;
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
        return by.ordinal();
    }

    private static long minutes(Duration time) {
        return Math.max(1, Math.round(time.toSeconds() / 60.0));
    }
}
