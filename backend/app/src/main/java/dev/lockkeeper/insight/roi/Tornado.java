package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far each driver alone moves the return from one of its ends to the other, while the others stay most likely; as a
 * picture, places are in per cent of its width.
 *
 * @param base the most likely return, known as well where its ends are not: at an end the practice may cost nothing
 * @param baseAt where it is
 */
public record Tornado(List<Bar> bars, String base, String baseAt) {

    /**
     * One driver's.
     *
     * @param atLow the return where the driver is at its low end
     * @param from where the bar begins
     */
    public record Bar(Driver driver, Range range, BigDecimal atLow, BigDecimal atHigh, String from, String width) {

        public String low() {
            return Money.percent(atLow);
        }

        public String high() {
            return Money.percent(atHigh);
        }

        BigDecimal swing() {
            return atHigh.subtract(atLow).abs();
        }
    }

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** No bars where the return is unknown. */
    static Tornado of(Activity activity, Map<Driver, Range> drivers) {
        var bases = RoiFigures.bases(drivers);
        var base = RoiFormula.of(activity, bases).roi();
        var ends = new ArrayList<Bar>();
        for (var entry : drivers.entrySet()) {
            var range = entry.getValue();
            var atLow = roi(activity, bases, entry.getKey(), range.low());
            var atHigh = roi(activity, bases, entry.getKey(), range.high());
            if (base != null && atLow != null && atHigh != null) {
                ends.add(new Bar(entry.getKey(), range, atLow, atHigh, "", ""));
            }
        }
        return base == null ? new Tornado(List.of(), "", "") : drawn(ends, base);
    }

    private static @Nullable BigDecimal roi(
            Activity activity, Map<Driver, BigDecimal> bases, Driver driver, BigDecimal value) {
        return RoiFormula.of(activity, RoiFigures.with(bases, driver, value)).roi();
    }

    private static Tornado drawn(List<Bar> bars, BigDecimal base) {
        var least = bars.stream().map(bar -> bar.atLow().min(bar.atHigh())).reduce(base, BigDecimal::min);
        var most = bars.stream().map(bar -> bar.atLow().max(bar.atHigh())).reduce(base, BigDecimal::max);
        var scale = most.subtract(least);
        var drawn = bars.stream()
                .sorted(Comparator.comparing(Bar::swing).reversed().thenComparing(Bar::driver))
                .map(bar -> new Bar(
                        bar.driver(),
                        bar.range(),
                        bar.atLow(),
                        bar.atHigh(),
                        place(bar.atLow().min(bar.atHigh()).subtract(least), scale),
                        place(bar.swing(), scale)))
                .toList();
        return new Tornado(drawn, Money.percent(base), place(base.subtract(least), scale));
    }

    private static String place(BigDecimal distance, BigDecimal scale) {
        return scale.signum() == 0
                ? "0"
                : distance.multiply(WHOLE)
                        .divide(scale, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
