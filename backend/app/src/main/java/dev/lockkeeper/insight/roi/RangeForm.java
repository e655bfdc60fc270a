package dev.lockkeeper.insight.roi;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a driver may be, as typed. */
public record RangeForm(
        @NotNull Driver driver,

        @NotNull(message = "{insight.roi.form.number}")
        @DecimalMin(value = "0", message = "{insight.roi.form.number}")
        @DecimalMax(value = MOST, message = "{insight.roi.form.number}")
        @Digits(integer = 10, fraction = 4, message = "{insight.roi.form.number}")
        @Nullable
        BigDecimal low,

        @NotNull(message = "{insight.roi.form.number}")
        @DecimalMin(value = "0", message = "{insight.roi.form.number}")
        @DecimalMax(value = MOST, message = "{insight.roi.form.number}")
        @Digits(integer = 10, fraction = 4, message = "{insight.roi.form.number}")
        @Nullable
        BigDecimal base,

        @NotNull(message = "{insight.roi.form.number}")
        @DecimalMin(value = "0", message = "{insight.roi.form.number}")
        @DecimalMax(value = MOST, message = "{insight.roi.form.number}")
        @Digits(integer = 10, fraction = 4, message = "{insight.roi.form.number}")
        @Nullable
        BigDecimal high) {

    static final String MOST = "1000000000";

    static RangeForm of(Driver driver, @Nullable Range range) {
        return range == null
                ? new RangeForm(driver, null, null, null)
                : new RangeForm(driver, plain(range.low()), plain(range.base()), plain(range.high()));
    }

    @AssertTrue(message = "{insight.roi.range-order}")
    public boolean isInOrder() {
        return low == null || base == null || high == null || (low.compareTo(base) <= 0 && base.compareTo(high) <= 0);
    }

    Range range() {
        return new Range(Objects.requireNonNull(low), Objects.requireNonNull(base), Objects.requireNonNull(high));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(Range.plain(number));
    }
}
