package dev.lockkeeper.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words for instants and days, asked for by {@code ui/_time} as {@code @times}. */
@Component("times")
class Times {

    private static final DateTimeFormatter DAY = words("d MMM uuuu");
    private static final DateTimeFormatter MINUTE = words("d MMM uuuu, HH:mm");
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

    /** What the {@code datetime} attribute wants. */
    public String machine(TemporalAccessor time) {
        return isInstant(time) ? Instant.from(time).toString() : time.toString();
    }

    private static boolean isInstant(TemporalAccessor time) {
        return time.isSupported(ChronoField.INSTANT_SECONDS);
    }

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
