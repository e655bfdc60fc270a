package dev.lockkeeper.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the rate of incidents and the time to restore.
 *
 * @param began incidents of all causes whose impact began within the period
 * @param services that incidents or decisions name; none where the period is narrowed, since a service has no database
 * @param days of the period that have passed
 * @param mean of the lengths of those that ended within the period
 * @param lasting incidents that began before the period's end and are not over
 */
public record Outages(
        int began, int services, double days, @Nullable Duration mean, int lasting) {

    static final Outages NONE = new Outages(0, 0, 0, null, 0);

    private static final int THOUSAND = 1000;
    private static final double DAY = Duration.ofDays(1).toMillis();

    static Outages of(Period period, int began, int services, @Nullable Duration mean, int lasting, Instant now) {
        var end = now.isBefore(period.until()) ? now : period.until();
        var days = Math.max(0, Duration.between(period.from(), end).toMillis() / DAY);
        return new Outages(began, services, days, mean, lasting);
    }

    /** Incidents of all causes per 1,000 days of a service; nothing where no service is known. */
    @Nullable
    Double per1000ServiceDays() {
        var serviceDays = services * days;
        return serviceDays == 0 ? null : THOUSAND * began / serviceDays;
    }

    /** As it is read, with its interval. */
    public String rate() {
        var rate = per1000ServiceDays();
        return rate == null ? Spelled.NOTHING : rounded(rate);
    }

    public @Nullable String low() {
        return end(Intervals.poisson(began).low());
    }

    public @Nullable String high() {
        return end(Intervals.poisson(began).high());
    }

    public String restoredInTheMean() {
        return Spelled.of(mean);
    }

    public String serviceDays() {
        return String.format(Locale.ROOT, "%,d", Math.round(services * days));
    }

    private @Nullable String end(double expected) {
        return services * days == 0 ? null : rounded(THOUSAND * expected / (services * days));
    }

    /** Three digits: a rate may be far below one. */
    private static String rounded(double rate) {
        return new BigDecimal(rate).round(new MathContext(3)).toPlainString();
    }
}
