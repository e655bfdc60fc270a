package dev.lockkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads calendars by another library than the one that writes them. */
public final class OtherCalendarReader {

    /** An event as it was understood. */
    public record Event(String uid, String summary, Instant from, Instant to, String url) {}

    private OtherCalendarReader() {}

    /** In the order of the file; what it warns of, or does not find valid, fails the test. */
    public static List<Event> events(String text) {
        var warnings = new ArrayList<List<ParseWarning>>();
        var calendars = Biweekly.parse(text).warnings(warnings).all();
        assertThat(warnings).allSatisfy(some -> assertThat(some).isEmpty());
        assertThat(calendars).hasSize(1);
        var calendar = calendars.get(0);
        var invalid = calendar.validate(ICalVersion.V2_0);
        assertThat(invalid.isEmpty()).as("%s", invalid).isTrue();
        return calendar.getEvents().stream()
                .map(event -> event(calendar, event))
                .toList();
    }

    private static Event event(ICalendar calendar, VEvent event) {
        return new Event(
                event.getUid().getValue(),
                event.getSummary().getValue(),
                instant(calendar, event.getDateStart()),
                instant(calendar, event.getDateEnd()),
                event.getUrl().getValue());
    }

    /** Of no zone of its own: a floating time would be another one wherever it is read. */
    private static Instant instant(ICalendar calendar, DateOrDateTimeProperty property) {
        var zones = calendar.getTimezoneInfo();
        assertThat(zones.isFloating(property)).isFalse();
        assertThat(zones.getTimezone(property)).isNull();
        assertThat(property.getValue().hasTime()).isTrue();
        return property.getValue().toInstant();
    }
}
