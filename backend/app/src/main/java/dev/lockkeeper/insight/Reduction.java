package dev.lockkeeper.insight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By how much less often something happens than before: 1 − rate ÷ baseline. Below nought it happens more often.
 *
 * @param share 1 where it happens no longer
 * @param interval that holds the truth 95 times of 100; down to −∞ where nothing happened before
 */
public record Reduction(double share, Intervals.Interval interval) {

    private static final double HUNDRED = 100;

    /** Nothing where either has no sample, or nothing happened before: then there is no rate to reduce. */
    static @Nullable Reduction of(int count, int of, int before, int ofBefore) {
        if (of == 0 || ofBefore == 0 || before == 0) {
            return null;
        }
        var ratio = Intervals.ratio(count, of, before, ofBefore);
        return new Reduction(
                1 - (double) count * ofBefore / ((double) before * of),
                new Intervals.Interval(1 - ratio.high(), 1 - ratio.low()));
    }

    public String spelled() {
        return percent(share);
    }

    public String low() {
        return percent(interval.low());
    }

    public String high() {
        return percent(interval.high());
    }

    private static String percent(double share) {
        var rounded = Math.round(HUNDRED * share);
        return (rounded < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(rounded)) + " %";
    }
}
