package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When duty passes on: every so many days at one local time, from a first day on. */
public record Cadence(ZoneId zone, LocalTime handover, int days, LocalDate startsOn) {

    static final int LONGEST = 366;

    public Cadence {
        require(days >= 1 && days <= LONGEST, "rotation.cadence-days");
        handover = handover.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The instant at which a turn begins; the first is turn 0. Days are counted on the calendar, so a turn across a
     * change of the clocks is an hour shorter or longer. A local time that the change leaves out comes as much later as
     * the clocks jump; one that comes twice counts the first time.
     */
    Instant startOf(long turn) {
        return startsOn.plusDays(turn * days).atTime(handover).atZone(zone).toInstant();
    }

    /** The turn in which an instant lies; negative before the first. */
    long turnAt(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        var turn = Math.floorDiv(ChronoUnit.DAYS.between(startsOn, day), (long) days);
        // The day alone is a guess, off by one around the handover and by more where a zone left out a day.
        while (!startOf(turn + 1).isAfter(at)) {
            turn++;
        }
        while (startOf(turn).isAfter(at)) {
            turn--;
        }
        return turn;
    }
}
