package dev.lockkeeper.rotation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as the clocks of a rotation's zone show it. */
record Moment(ZonedDateTime at) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm xxx", Locale.ENGLISH);

    static Moment of(Instant at, ZoneId zone) {
        return new Moment(at.atZone(zone));
    }

    public String readable() {
        return READABLE.format(at);
    }

    public String exact() {
        return EXACT.format(at);
    }

    public String machine() {
        return at.toInstant().toString();
    }
}
