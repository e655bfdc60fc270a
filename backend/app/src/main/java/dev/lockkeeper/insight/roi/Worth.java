package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the practice was worth over a period, and what it cost.
 *
 * @param incidents unknown without a baseline to compare with
 */
record Worth(BigDecimal labour, @Nullable BigDecimal incidents, BigDecimal infrastructure, BigDecimal cost) {

    private static final int PLACES = 6;

    @Nullable
    BigDecimal gain() {
        return incidents == null ? null : labour.add(incidents).add(infrastructure);
    }

    /** (labour + incidents + infrastructure − cost) ÷ cost; unknown where there is no cost. */
    @Nullable
    BigDecimal roi() {
        var gain = gain();
        return gain == null || cost.signum() == 0
                ? null
                : gain.subtract(cost).divide(cost, PLACES, RoundingMode.HALF_UP);
    }
}
