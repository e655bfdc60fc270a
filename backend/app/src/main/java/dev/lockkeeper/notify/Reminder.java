package dev.lockkeeper.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a member wants to be written to.
 *
 * @param sentOn the last day, in their zone, of which they have been
 */
record Reminder(
        boolean wanted, String zone, int hour, @Nullable LocalDate sentOn) {

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    /** The hour of the last mail. It may have gone a little later: what came between is told twice rather than never. */
    Instant lastSent() {
        return sentOn == null
                ? Instant.EPOCH
                : sentOn.atTime(hour, 0).atZone(ZoneId.of(zone)).toInstant();
    }

    /** From the hour on, once a day: late is better than not at all. */
    boolean isDue(Instant now) {
        var local = now.atZone(ZoneId.of(zone));
        return wanted && local.getHour() >= hour && (sentOn == null || sentOn.isBefore(local.toLocalDate()));
    }
}
