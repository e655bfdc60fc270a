package dev.lockkeeper.insight.roi;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the return is reckoned with.
 *
 * @param currency of every amount, by its code (ISO 4217)
 * @param ranges of every driver that people say
 * @param note why it is so
 */
public record Assumptions(int version, String currency, Map<Driver, Range> ranges, String note, Making made) {

    /** Who made the version, and when. */
    public record Making(@Nullable String by, Instant at) {}

    private static final List<String> CURRENCIES = List.copyOf(new TreeSet<>(Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .toList()));

    public Assumptions {
        require(CURRENCIES.contains(currency), "insight.roi.currency-unknown");
        require(ranges.keySet().containsAll(Driver.typed()), "insight.roi.range-missing");
        ranges = new EnumMap<>(ranges);
    }

    public static List<String> currencies() {
        return CURRENCIES;
    }

    public Range of(Driver driver) {
        return Objects.requireNonNull(ranges.get(driver));
    }
}
