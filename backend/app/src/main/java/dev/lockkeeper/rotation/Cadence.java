package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * When duty passes on: every so many days or weeks at one local time, counted from a first day on.
 *
 * @param weekdaysOnly whether the days that begin on a Saturday or a Sunday are free; they then count for nobody's turn
 */
public record Cadence(ZoneId zone, LocalTime handover, int every, Unit unit, boolean weekdaysOnly, LocalDate startsOn) {

    static final int LONGEST = 366;

    /** What a turn is counted in. */
    public enum Unit {
        DAYS(1, 1),
        WEEKS(7, 5);

        final int days;
        final int weekdays;

        Unit(int days, int weekdays) {
            this.days = days;
            this.weekdays = weekdays;
        }
    }

    public Cadence {
        require(every >= 1 && every * unit.days <= LONGEST, "rotation.cadence-length");
        handover = handover.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Every so many days, whichever days they are. */
    public Cadence(ZoneId zone, LocalTime handover, int days, LocalDate startsOn) {
        this(zone, handover, days, Unit.DAYS, false, startsOn);
    }

    /**
     * The instant at which a turn begins; the first is turn 0, and turns are counted on before it. Days are counted on
     * the calendar, so a turn across a change of the clocks is an hour shorter or longer. A local time that the change
     * leaves out comes as much later as the clocks jump; one that comes twice counts the first time.
     */
    Instant startOf(long turn) {
        return handoverOn(
                weekdaysOnly
                        ? Weekdays.day(Weekdays.number(startsOn) + turn * every * unit.weekdays)
                        : startsOn.plusDays(turn * every * unit.days));
    }

    /** The turn in which an instant lies; negative before the first. */
    long turnAt(Instant at) {
        var turn = guess(at.atZone(zone).toLocalDate());
        // The day alone is a guess, off by one around the handover and by more where a zone left out a day.
        while (!startOf(turn + 1).isAfter(at)) {
            turn++;
        }
        while (startOf(turn).isAfter(at)) {
            turn--;
        }
        return turn;
    }

    /** Whether nobody's turn holds then, though one runs. */
    boolean isFree(Instant at) {
        return weekdaysOnly && Weekdays.isWeekend(dayOfDuty(at));
    }

    /** The first instant, not before the given one, that is not free. */
    Instant workFrom(Instant at) {
        var from = at;
        while (isFree(from)) {
            from = handoverOn(dayOfDuty(from).with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
        return from;
    }

    /** Where what is free begins and ends within a stretch of time. */
    Stream<Instant> freeEdges(Instant from, Instant to) {
        if (!weekdaysOnly) {
            return Stream.empty();
        }
        var first = dayOfDuty(from).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Stream.iterate(first, day -> handoverOn(day).isBefore(to), day -> day.plusWeeks(1))
                .flatMap(saturday -> Stream.of(handoverOn(saturday), handoverOn(saturday.plusDays(2))));
    }

    Instant handoverOn(LocalDate day) {
        return day.atTime(handover).atZone(zone).toInstant();
    }

    private long guess(LocalDate day) {
        return weekdaysOnly
                ? Math.floorDiv(Weekdays.number(day) - Weekdays.number(startsOn), (long) every * unit.weekdays)
                : Math.floorDiv(ChronoUnit.DAYS.between(startsOn, day), (long) every * unit.days);
    }

    /** A day of duty lasts from its handover to that of the next day. */
    private LocalDate dayOfDuty(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        while (handoverOn(day).isAfter(at)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
