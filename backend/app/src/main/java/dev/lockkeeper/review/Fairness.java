package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import java.util.List;
import java.util.OptionalDouble;

/** How evenly a rotation's reviews were shared out among those who were there to take some. */
record Fairness(List<Share> shares) {

    /**
     * One member's part.
     *
     * @param taken reviews that were asked of them, and that they neither declined nor let pass
     * @param weight of those reviews
     * @param availability the part of the period in which they stood in the rotation and were not away, from 0 to 1
     */
    record Share(
            MemberId member, String name, int taken, int declined, int escalated, int weight, double availability) {

        /** Whoever was never there carries no load, and lightens nobody else's. */
        boolean counts() {
            return availability > 0;
        }

        /** The weight of a period in which they would have been there all the time. */
        double load() {
            return counts() ? weight / availability : 0;
        }
    }

    Fairness {
        shares = List.copyOf(shares);
    }

    /** 0 where everybody carries the same, towards 1 where one carries everything; none where nobody was there. */
    OptionalDouble gini() {
        var loads = loads();
        if (loads.length == 0) {
            return OptionalDouble.empty();
        }
        var mean = mean(loads);
        var apart = 0.0;
        for (var one : loads) {
            for (var other : loads) {
                apart += Math.abs(one - other);
            }
        }
        return OptionalDouble.of(mean == 0 ? 0 : apart / (2 * loads.length * loads.length * mean));
    }

    /** How many times the mean the one who carries most carries; none where nobody carries anything. */
    OptionalDouble maxByMean() {
        var loads = loads();
        var most = 0.0;
        for (var load : loads) {
            most = Math.max(most, load);
        }
        return most == 0 ? OptionalDouble.empty() : OptionalDouble.of(most / mean(loads));
    }

    double mean() {
        return mean(loads());
    }

    double most() {
        return shares.stream().mapToDouble(Share::load).max().orElse(0);
    }

    int taken() {
        return shares.stream().mapToInt(Share::taken).sum();
    }

    private double[] loads() {
        return shares.stream().filter(Share::counts).mapToDouble(Share::load).toArray();
    }

    private static double mean(double[] loads) {
        var sum = 0.0;
        for (var load : loads) {
            sum += load;
        }
        return loads.length == 0 ? 0 : sum / loads.length;
    }
}
