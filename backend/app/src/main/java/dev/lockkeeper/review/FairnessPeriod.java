package dev.lockkeeper.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days from the first to the last, both whole, as the clocks of a rotation's zone count them. */
record FairnessPeriod(LocalDate from, LocalDate to) {

    static final int USUAL_DAYS = 90;
    static final int MOST_DAYS = 3 * 366;

    /** What was typed, in whichever order, made a period that is over or runs, and is not too long. */
    static FairnessPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null || to.isAfter(today) ? today : to;
        var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (first.isAfter(last)) {
            return of(last, first.isAfter(today) ? today : first, today);
        }
        var earliest = last.minusDays(MOST_DAYS - 1L);
        return new FairnessPeriod(first.isBefore(earliest) ? earliest : first, last);
    }

    Instant begins(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The end of its last day, or now where that is still to come. */
    Instant ends(ZoneId zone, Instant now) {
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return end.isAfter(now) ? now : end;
    }
}
