package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The formulas of the return, each as it is written on the page. */
final class RoiFormula {

    private static final int PLACES = 10;

    private RoiFormula() {}

    /** @param values of every driver that people say, and of the baseline's flaws where there is a baseline */
    static Worth of(Activity activity, Map<Driver, BigDecimal> values) {
        return new Worth(
                labour(activity, values),
                incidents(activity, values),
                activity.infrastructure(),
                get(values, Driver.PRACTICE_COST).multiply(count(activity.months())));
    }

    /** n × (baseline − current hands-on hours) × rate; may be negative. */
    private static BigDecimal labour(Activity activity, Map<Driver, BigDecimal> values) {
        var saved = get(values, Driver.HANDS_ON_BEFORE).subtract(get(values, Driver.HANDS_ON_NOW));
        return count(activity.migrations()).multiply(saved).multiply(get(values, Driver.RATE));
    }

    /** max(0, baseline rate × executions − actual) × mean cost. */
    private static @Nullable BigDecimal incidents(Activity activity, Map<Driver, BigDecimal> values) {
        var flaws = values.get(Driver.BASELINE_FLAWS);
        if (flaws == null || activity.baselineExecutions() == 0) {
            return null;
        }
        return avoided(activity, flaws).multiply(meanCost(values));
    }

    static BigDecimal avoided(Activity activity, BigDecimal baselineFlaws) {
        return baselineFlaws
                .multiply(count(activity.executions()))
                .divide(count(activity.baselineExecutions()), PLACES, RoundingMode.HALF_UP)
                .subtract(count(activity.flaws()))
                .max(BigDecimal.ZERO);
    }

    /** hours × outage cost per hour + responder hours × rate. */
    private static BigDecimal meanCost(Map<Driver, BigDecimal> values) {
        return get(values, Driver.OUTAGE_HOURS)
                .multiply(get(values, Driver.OUTAGE_COST))
                .add(get(values, Driver.RESPONDER_HOURS).multiply(get(values, Driver.RATE)));
    }

    private static BigDecimal get(Map<Driver, BigDecimal> values, Driver driver) {
        return Objects.requireNonNull(values.get(driver), driver.name());
    }

    private static BigDecimal count(int n) {
        return BigDecimal.valueOf(n);
    }
}
