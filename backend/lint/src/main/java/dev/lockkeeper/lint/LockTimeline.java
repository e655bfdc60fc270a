package dev.lockkeeper.lint;

import java.util.Comparator;
import java.util.List;

/**
 * Which locks are held for how long, in the order in which they are taken.
 *
 * @param leftOut how many shorter ones there are beside those listed
 */
public record LockTimeline(List<LockSpan> spans, int leftOut) {

    public LockTimeline {
        spans = List.copyOf(spans);
    }

    /** With no more than the longest. */
    public LockTimeline longest(int most) {
        if (spans.size() <= most) {
            return this;
        }
        var least = spans.stream()
                .sorted(Comparator.comparingDouble(LockSpan::seconds).reversed())
                .skip(most - 1L)
                .findFirst()
                .orElseThrow()
                .seconds();
        var kept = spans.stream()
                .filter(span -> span.seconds() >= least)
                .limit(most)
                .toList();
        return new LockTimeline(kept, leftOut + spans.size() - kept.size());
    }
}
