package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How far the truth may lie from what was counted: intervals that hold it 95 times of 100. */
public final class Intervals {

    private static final double TAIL = 0.025;
    private static final double Z = 1.959963984540054;
    private static final int STEPS = 200;

    private Intervals() {}

    /** Two ends, the lower first. */
    public record Interval(double low, double high) {}

    /**
     * For a count of things that happen by themselves: the exact interval of Garwood.
     *
     * @return the least and the most that could be expected; from 0 where nothing was counted
     */
    public static Interval poisson(int count) {
        var most = count + 10 * Math.sqrt(count + 1.0) + 10;
        var low = count == 0 ? 0 : root(mean -> TAIL - (1 - atMost(count - 1, mean)), 0, most);
        return new Interval(low, root(mean -> atMost(count, mean) - TAIL, 0, most));
    }

    /**
     * For a share of a sample: Wilson's interval.
     *
     * @param whole more than nothing
     * @return shares from 0 to 1
     */
    public static Interval share(int part, int whole) {
        var share = (double) part / whole;
        var spread = Z * Z / whole;
        var middle = (share + spread / 2) / (1 + spread);
        var half = Z * Math.sqrt(share * (1 - share) / whole + spread / (4 * whole)) / (1 + spread);
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /**
     * For the middle of a sample, whatever its shape: between two of the sample, as many from either end.
     *
     * @return nothing where the sample is too small for any two
     */
    public static @Nullable Interval median(Collection<Duration> sample) {
        var sorted = sample.stream().sorted().toList();
        var rank = medianRank(sorted.size());
        return rank == 0
                ? null
                : new Interval(seconds(sorted.get(rank - 1)), seconds(sorted.get(sorted.size() - rank)));
    }

    /** Beyond which places of the sorted sample the middle lies but 5 times of 100; counted from 1, 0 where there is none. */
    static int medianRank(int n) {
        var log = n * Math.log(0.5);
        var tail = 0.0;
        var rank = 0;
        while (rank < n) {
            tail += Math.exp(log);
            if (tail > TAIL) {
                return rank;
            }
            rank++;
            log += Math.log(n - rank + 1.0) - Math.log(rank);
        }
        return 0;
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1000.0;
    }

    /** How probable it is that at most so many happen where the mean is expected. */
    private static double atMost(int count, double mean) {
        if (mean == 0) {
            return 1;
        }
        var sum = 0.0;
        var log = -mean;
        for (var n = 0; n <= count; n++) {
            if (n > 0) {
                log += Math.log(mean) - Math.log(n);
            }
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }

    /** Where a falling function crosses nought. */
    private static double root(DoubleUnaryOperator falling, double from, double to) {
        var low = from;
        var high = to;
        for (var step = 0; step < STEPS; step++) {
            var middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
