package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.RuleViolation;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of an iCalendar file: its events of whole days, those that come every year too.
 *
 * @param days by day, with their names
 * @param leftOut how many events are none: at hours of a day, called off, or outside the years that are looked at
 */
record HolidayFile(NavigableMap<LocalDate, String> days, int leftOut) {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_EVENTS = 1_000;
    static final int LONGEST_DAYS = 31;
    static final int LONGEST_NAME = 200;

    private static final int DEEPEST = 5;
    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_AHEAD = 5;

    /** @param today the years around it are looked at */
    static HolidayFile read(byte[] bytes, LocalDate today) {
        require(bytes.length > 0, "rotation.holiday.file-empty");
        require(bytes.length <= MOST_BYTES, "rotation.holiday.file-large", MOST_BYTES / 1024);
        var text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        requireModest(text);
        var days = new TreeMap<LocalDate, String>();
        var leftOut = 0;
        for (var event : events(text)) {
            var found = days(event, today.minusYears(YEARS_BEFORE), today.plusYears(YEARS_AHEAD));
            found.forEach(day -> days.putIfAbsent(day, name(event)));
            leftOut += found.isEmpty() ? 1 : 0;
        }
        require(!days.isEmpty(), "rotation.holiday.none");
        return new HolidayFile(days, leftOut);
    }

    /** A parser goes down one step for each component within another: so deep no calendar goes. */
    private static void requireModest(String text) {
        var depth = 0;
        var events = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var word = line.toUpperCase(Locale.ROOT);
            depth += word.startsWith("BEGIN:") ? 1 : word.startsWith("END:") ? -1 : 0;
            events += word.startsWith("BEGIN:VEVENT") ? 1 : 0;
            require(depth <= DEEPEST, "rotation.holiday.unreadable");
        }
        require(events <= MOST_EVENTS, "rotation.holiday.many", MOST_EVENTS);
    }

    /** Whatever a parser says of what is no calendar: the file is to blame. */
    private static List<VEvent> events(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            return calendar.getComponents("VEVENT");
        } catch (IOException | ParserException | RuntimeException broken) {
            throw new RuleViolation("rotation.holiday.unreadable");
        }
    }

    private static List<LocalDate> days(VEvent event, LocalDate from, LocalDate to) {
        try {
            return starts(event, from, to)
                    .flatMap(start ->
                            Stream.iterate(start, day -> day.plusDays(1)).limit(length(event)))
                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                    .toList();
        } catch (RuleViolation tooLong) {
            throw tooLong;
        } catch (RuntimeException broken) {
            throw new RuleViolation("rotation.holiday.unreadable");
        }
    }

    private static Stream<LocalDate> starts(VEvent event, LocalDate from, LocalDate to) {
        var first = day(event, Property.DTSTART);
        if (first == null || isCalledOff(event)) {
            return Stream.empty();
        }
        var rule = event.<RRule<LocalDate>>getProperty(Property.RRULE);
        if (rule.isEmpty()) {
            return Stream.of(first);
        }
        var recur = rule.get().getRecur();
        require(recur.getFrequency() == Frequency.YEARLY, "rotation.holiday.repeats", name(event));
        var except = except(event);
        return recur.getDates(first, from.minusDays(LONGEST_DAYS), to).stream().filter(day -> !except.contains(day));
    }

    private static List<LocalDate> except(VEvent event) {
        return event.<ExDate<LocalDate>>getProperties(Property.EXDATE).stream()
                .flatMap(dates -> dates.getDates().stream())
                .toList();
    }

    private static long length(VEvent event) {
        var first = day(event, Property.DTSTART);
        var end = day(event, Property.DTEND);
        var days = first == null || end == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(first, end));
        require(days <= LONGEST_DAYS, "rotation.holiday.long", name(event), LONGEST_DAYS);
        return days;
    }

    private static @Nullable LocalDate day(VEvent event, String property) {
        return event.<DateProperty<?>>getProperty(property)
                .map(DateProperty::getDate)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .orElse(null);
    }

    private static boolean isCalledOff(VEvent event) {
        return event.getProperty(Property.STATUS)
                .map(Property::getValue)
                .filter("CANCELLED"::equalsIgnoreCase)
                .isPresent();
    }

    private static String name(VEvent event) {
        var said = event.getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
        var codes = said.codePoints()
                .filter(code -> !Character.isISOControl(code) && Character.getType(code) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .toArray();
        var name = new String(codes, 0, codes.length).strip();
        return name.isEmpty() ? "–" : name;
    }
}
