package dev.lockkeeper.review;

import dev.lockkeeper.review.Fairness.Share;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The load of each member side by side on one scale, with the numbers in words. */
record FairnessChart(
        List<Bar> bars, @Nullable String gini, @Nullable String maxByMean, String mean, String meanAt, int taken) {

    /**
     * One member, and how wide their bar is, in percent.
     *
     * @param load null for who was never there
     */
    record Bar(Share share, @Nullable String load, String availability, String width) {}

    static FairnessChart of(Fairness fairness) {
        var most = fairness.most();
        return new FairnessChart(
                fairness.shares().stream().map(share -> bar(share, most)).toList(),
                decimal("%.2f", fairness.gini()),
                decimal("%.2f", fairness.maxByMean()),
                decimal("%.1f", fairness.mean()),
                percent(fairness.mean(), most),
                fairness.taken());
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    private static Bar bar(Share share, double most) {
        return new Bar(
                share,
                share.counts() ? decimal("%.1f", share.load()) : null,
                Math.round(100 * share.availability()) + " %",
                percent(share.load(), most));
    }

    private static @Nullable String decimal(String format, OptionalDouble value) {
        return value.isPresent() ? decimal(format, value.getAsDouble()) : null;
    }

    private static String decimal(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String percent(double value, double most) {
        return decimal("%.2f", most == 0 ? 0 : 100 * value / most);
    }
}
