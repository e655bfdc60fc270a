package dev.lockkeeper.benchmarks.drive;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What several rounds said of one thing. */
record Spread(double least, double median, double most) {

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        return of(rounds.stream().mapToDouble(figure).toArray());
    }

    static Spread of(double... figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** The median, and between what it lies. */
    String words(int decimals) {
        var format = "%." + decimals + "f (%." + decimals + "f–%." + decimals + "f)";
        return String.format(Locale.ROOT, format, median, least, most);
    }

    String middle(int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", median);
    }
}
