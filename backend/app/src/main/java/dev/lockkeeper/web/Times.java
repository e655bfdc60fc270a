package dev.lockkeeper.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Words for instants and days, asked for by {@code ui/_time} as {@code @times}. Instants are told in UTC here, and told
 * again in the reader's zone by {@code js/times.js}; days are the same everywhere.
 */
@Component("times")
class Times {

    private static final DateTimeFormatter DAY = words("d MMM uuuu");
    private static final DateTimeFormatter MONTH = words("MMM uuuu");
    private static final DateTimeFormatter MINUTE = words("d MMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter EXACT_DAY = words("EEEE d MMMM uuuu");
    private static final DateTimeFormatter EXACT = words("EEEE d MMMM uuuu, HH:mm:ss 'UTC'");

    /** Short enough for a table. */
    public String readable(TemporalAccessor time) {
        return isInstant(time) ? MINUTE.format(Instant.from(time)) : DAY.format(time);
    }

    /** Everything there is to know, for the hover. */
    public String exact(TemporalAccessor time) {
        return isInstant(time) ? EXACT.format(Instant.from(time)) : EXACT_DAY.format(time);
    }

    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** What the {@code datetime} attribute wants. */
    public String machine(TemporalAccessor time) {
        return isInstant(time) ? Instant.from(time).toString() : time.toString();
    }

    /** Whether the reader's zone makes a difference. */
    public boolean isInstant(TemporalAccessor time) {
        return time.isSupported(ChronoField.INSTANT_SECONDS);
    }

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
