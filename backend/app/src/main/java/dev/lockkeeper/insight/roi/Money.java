package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts and returns as people read them. What is not known is a dash, never a nought. */
final class Money {

    static final String NOTHING = "–";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Money() {}

    /** In whole units: nobody judges a return by its cents. */
    static String of(@Nullable BigDecimal amount, String currency) {
        return amount == null ? NOTHING : sign(amount, 0) + currency + " " + grouped(amount);
    }

    /** A return of 0.5 is 50 %. */
    static String percent(@Nullable BigDecimal ratio) {
        if (ratio == null) {
            return NOTHING;
        }
        var percent = ratio.multiply(HUNDRED);
        return sign(percent, 0) + grouped(percent) + " %";
    }

    private static String grouped(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,d", rounded(amount, 0).abs().toBigInteger());
    }

    private static String sign(BigDecimal amount, int places) {
        return rounded(amount, places).signum() < 0 ? "−" : "";
    }

    private static BigDecimal rounded(BigDecimal amount, int places) {
        return amount.setScale(places, RoundingMode.HALF_UP);
    }
}
