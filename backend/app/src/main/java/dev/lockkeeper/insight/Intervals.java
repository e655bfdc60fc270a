package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.Collection;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** How far the truth may lie from what was counted: intervals that hold it 95 times of 100. */
public final class Intervals {

    /** Of fewer there are no two between which the middle lies 95 times of 100. */
    static final int LEAST_FOR_MEDIAN = 6;

    private static final double TAIL = 0.025;
    private static final double Z = 1.959963984540054;
    private static final int STEPS = 100;

    /** Above it sums of so many terms are left to formulas in closed form, which are as good there. */
    private static final int MANY = 1000;

    private Intervals() {}

    /** Two ends, the lower first. */
    public record Interval(double low, double high) {}

    /**
     * For a count of things that happen by themselves: the exact interval of Garwood; above 1,000 by the approximation of
     * Wilson and Hilferty, whose ends are then off by less than a hundred thousandth.
     *
     * @return the least and the most that could be expected; from 0 where nothing was counted
     */
    public static Interval poisson(int count) {
        if (count > MANY) {
            return new Interval(cube(count, -Z), cube(count + 1.0, Z));
        }
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
     * For how often something happens, against how often it did before. Of all that happened the share that happened now
     * is binomial: its exact interval (Clopper and Pearson) is that of the ratio. Above 1,000 in all by Wilson's, whose
     * ends then differ by less than a thousandth of all.
     *
     * @param of in how many it happened; more than nothing, as {@code ofBefore}
     * @return up to infinity where nothing happened before
     */
    static Interval ratio(int count, int of, int before, int ofBefore) {
        if (count + before == 0) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        var share = exactShare(count, count + before);
        var scale = (double) ofBefore / of;
        return new Interval(odds(share.low()) * scale, odds(share.high()) * scale);
    }

    /**
     * For the middle of a sample, whatever its shape: between two of the sample, as many from either end.
     *
     * @return nothing where the sample is too small for any two
     */
    public static @Nullable Interval median(Collection<Duration> sample) {
        return median(Lengths.of(sample).sorted());
    }

    /** As above, of a sample in nanoseconds that is sorted. */
    static @Nullable Interval median(long[] sorted) {
        var rank = medianRank(sorted.length);
        return rank == 0 ? null : new Interval(seconds(sorted[rank - 1]), seconds(sorted[sorted.length - rank]));
    }

    /** Beyond which places of the sorted sample the middle lies but 5 times of 100; counted from 1, 0 where there is none. */
    static int medianRank(int n) {
        if (n > MANY) {
            return (int) Math.floor((n - Z * Math.sqrt(n)) / 2);
        }
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

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static double cube(double count, double z) {
        var root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count));
        return count * root * root * root;
    }

    private static double odds(double share) {
        return share >= 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
    }

    private static Interval exactShare(int part, int whole) {
        if (whole > MANY) {
            return share(part, whole);
        }
        var low = part == 0 ? 0 : root(share -> TAIL - (1 - atMost(part - 1, whole, share)), 0, 1);
        return new Interval(low, part == whole ? 1 : root(share -> atMost(part, whole, share) - TAIL, 0, 1));
    }

    /** How probable it is that at most so many of a whole are, where each is with that probability. */
    private static double atMost(int part, int whole, double share) {
        var sum = 0.0;
        var log = whole * Math.log1p(-share);
        for (var n = 0; n <= part; n++) {
            if (n > 0) {
                log += Math.log(whole - n + 1.0) - Math.log(n) + Math.log(share) - Math.log1p(-share);
            }
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
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
