package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.catalogue.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When migrations may run, week by week, as a clock on the wall of its zone tells it. On a day when the clocks are put
 * back, an hour that comes twice counts twice.
 *
 * @param days on which it opens
 * @param until the day after, where that is not later than {@code from}
 * @param place where it holds; absent in windows that are older, which are those of production
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone, Place place) {

    /** Further than a week: a window may lie in the hour that a change of clocks leaves out. */
    private static final int DAYS_AHEAD = 22;

    public Window {
        require(!days.isEmpty(), "policy.window.no-day");
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        place = Objects.requireNonNullElse(place, Place.PRODUCTION);
    }

    /** In production. */
    public Window(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {
        this(days, from, until, zone, Place.PRODUCTION);
    }

    public boolean contains(Instant at) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        var today = days.contains(local.getDayOfWeek());
        if (from.isBefore(until)) {
            return today && !time.isBefore(from) && time.isBefore(until);
        }
        var yesterday = days.contains(local.getDayOfWeek().minus(1));
        return today && !time.isBefore(from) || yesterday && time.isBefore(until);
    }

    /** Whether it is open at some moment from one until before another; at the first where they are the same. */
    public boolean touches(Instant from, Instant to) {
        return contains(from) || opens(from).isBefore(to);
    }

    /** The first moment from then on at which it is open. */
    Instant opens(Instant then) {
        return contains(then) ? then : first(then, from, true).orElseThrow();
    }

    /** When it closes, if it is open then; nothing where it never does. */
    Optional<Instant> closes(Instant then) {
        return first(then, until, false);
    }

    /** When it is open between two moments, one after the other; the first and the last whole from there on. */
    public List<Opening> openings(Instant from, Instant to) {
        var found = new ArrayList<Opening>();
        for (var opens = opens(from); opens.isBefore(to); ) {
            var closes = closes(opens).orElse(to);
            found.add(new Opening(opens, closes));
            opens = closes.isBefore(to) ? opens(closes) : to;
        }
        return found;
    }

    /** Such as "Mon, Tue 20:00–23:00 (Europe/Berlin)". */
    public String words() {
        var names = days.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(joining(", "));
        return names + " " + from + "–" + until + " (" + zone + ")";
    }

    private Optional<Instant> first(Instant then, LocalTime time, boolean open) {
        return Stream.concat(strikes(then, time), changes(then))
                .filter(moment -> moment.isAfter(then) && contains(moment) == open)
                .min(Instant::compareTo);
    }

    /** Whenever the clock shows that time: not at all on some days, twice on others. */
    private Stream<Instant> strikes(Instant then, LocalTime time) {
        var day = then.atZone(zone).toLocalDate();
        return LongStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(ahead -> day.plusDays(ahead).atTime(time))
                .flatMap(
                        local -> zone.getRules().getValidOffsets(local).stream().map(local::toInstant));
    }

    /** Whenever the clocks are put forward or back. */
    private Stream<Instant> changes(Instant then) {
        var last = then.plus(Duration.ofDays(DAYS_AHEAD));
        return Stream.iterate(
                        zone.getRules().nextTransition(then),
                        change -> change != null && change.getInstant().isBefore(last),
                        change -> zone.getRules().nextTransition(change.getInstant()))
                .map(change -> change.getInstant());
    }
}
