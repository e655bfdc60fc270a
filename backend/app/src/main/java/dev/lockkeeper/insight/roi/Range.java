package dev.lockkeeper.insight.roi;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.insight.Intervals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What something may be: at least, most likely, at most. */
public record Range(BigDecimal low, BigDecimal base, BigDecimal high) {

    private static final int PLACES = 4;

    public Range {
        require(low.compareTo(base) <= 0 && base.compareTo(high) <= 0, "insight.roi.range-order");
    }

    public static Range of(String low, String base, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(base), new BigDecimal(high));
    }

    /** What may be expected where so many were counted: within the exact interval of Poisson (95 %). */
    static Range ofCount(int count) {
        var interval = Intervals.poisson(count);
        return new Range(rounded(interval.low()), BigDecimal.valueOf(count), rounded(interval.high()));
    }

    private static BigDecimal rounded(double expected) {
        return BigDecimal.valueOf(expected).setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** As it is read and typed. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public String least() {
        return plain(low);
    }

    public String likely() {
        return plain(base);
    }

    public String most() {
        return plain(high);
    }
}
