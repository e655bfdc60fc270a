package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Lengths of a sample, eight bytes each: percentiles need all of them, but nothing else of their rows. */
final class Lengths {

    private static final int FIRST = 16;

    private long[] nanos = new long[FIRST];
    private int n;

    static Lengths of(Collection<Duration> durations) {
        var lengths = new Lengths();
        durations.forEach(lengths::add);
        return lengths;
    }

    /** What is not known is no part of the sample. */
    void add(@Nullable Duration length) {
        if (length != null) {
            room(n + 1);
            nanos[n++] = length.toNanos();
        }
    }

    void addAll(Lengths other) {
        room(n + other.n);
        System.arraycopy(other.nanos, 0, nanos, n, other.n);
        n += other.n;
    }

    int n() {
        return n;
    }

    @Nullable
    Duration mean() {
        var sum = Duration.ZERO;
        for (var at = 0; at < n; at++) {
            sum = sum.plusNanos(nanos[at]);
        }
        return n == 0 ? null : sum.dividedBy(n);
    }

    /** From the shortest to the longest. */
    long[] sorted() {
        var sorted = Arrays.copyOf(nanos, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private void room(int size) {
        if (size > nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(size, 2 * nanos.length));
        }
    }
}
