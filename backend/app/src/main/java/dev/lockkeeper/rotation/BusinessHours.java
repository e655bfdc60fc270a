package dev.lockkeeper.rotation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When work is done: on these days of the week that are no holidays, from an hour until another, by the clocks of a
 * zone. What passes between them counts as it really passes: a day on which the clocks change while work is done is
 * longer or shorter by that.
 */
public record BusinessHours(
        Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone, Set<LocalDate> holidays) {

    /** Ten years without a day of work end the search. */
    private static final int FURTHEST_DAYS = 3660;

    public BusinessHours {
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("no hour of work");
        }
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    /** From an instant until just before another. */
    private record Span(Instant from, Instant to) {

        Span after(Instant at) {
            return from.isBefore(at) ? new Span(at.isBefore(to) ? at : to, to) : this;
        }

        Span before(Instant at) {
            return to.isAfter(at) ? new Span(from, at.isAfter(from) ? at : from) : this;
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The instant at which so much work has passed since another; none where holidays leave no work for ten years. */
    public Optional<Instant> after(Instant start, Duration work) {
        var left = work;
        var day = LocalDate.ofInstant(start, zone);
        for (int ahead = 0; ahead < FURTHEST_DAYS; ahead++) {
            var span = of(day.plusDays(ahead)).after(start);
            if (left.compareTo(span.length()) <= 0 && !span.length().isZero()) {
                return Optional.of(span.from().plus(left));
            }
            left = left.minus(span.length());
        }
        return Optional.empty();
    }

    /** How much work passes from an instant to a later one. */
    public Duration between(Instant start, Instant end) {
        var last = LocalDate.ofInstant(end, zone);
        var work = Duration.ZERO;
        for (var day = LocalDate.ofInstant(start, zone); !day.isAfter(last); day = day.plusDays(1)) {
            work = work.plus(of(day).after(start).before(end).length());
        }
        return work;
    }

    /** Empty on a day without work, and on one that the zone leaves out; hours that clocks skip are no hours. */
    private Span of(LocalDate day) {
        var from = day.atTime(opens).atZone(zone);
        var to = day.atTime(closes).atZone(zone);
        var works = days.contains(day.getDayOfWeek())
                && !holidays.contains(day)
                && from.toLocalDate().equals(day)
                && from.isBefore(to);
        return new Span(from.toInstant(), works ? to.toInstant() : from.toInstant());
    }
}
