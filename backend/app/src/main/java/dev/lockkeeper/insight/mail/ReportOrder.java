package dev.lockkeeper.insight.mail;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * That a member wants a view sent.
 *
 * @param name what they call it
 * @param query what stands behind the question mark of its address
 * @param zone by which days begin
 * @param sentFor the first day of the week or month for which it was sent last, or in which it was ordered
 * @param secret ends it
 */
public record ReportOrder(
        UUID id,
        MemberId member,
        String name,
        String query,
        Rhythm rhythm,
        String zone,
        LocalDate sentFor,
        String secret) {

    /** Of the first day of the week or month: early enough to be read in the morning. */
    private static final LocalTime HOUR = LocalTime.of(6, 0);

    /** The first day of the week or month, from the hour on; before it, of the one before. */
    LocalDate turn(Instant now) {
        var local = now.atZone(ZoneId.of(zone)).toLocalDateTime();
        var day = local.minusHours(HOUR.getHour()).toLocalDate();
        return rhythm.begun(rhythm == Rhythm.MONTHLY ? earlier(day, LocalDate.ofInstant(now, ZoneOffset.UTC)) : day);
    }

    /** Months of figures are those of UTC, and end later than in the east. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Once for each week or month: late is better than not at all, and what was missed altogether is not made up for. */
    boolean isDue(Instant now) {
        return turn(now).isAfter(sentFor);
    }

    /** Up to which instant figures count: of a month they are those of the month that has ended. */
    Instant until(LocalDate turn, Instant now) {
        return rhythm == Rhythm.WEEKLY
                ? now
                : turn.atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }
}
