package dev.lockkeeper.obligation;

import dev.lockkeeper.web.CalendarPaper;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;

/** Promises as days in a calendar. */
final class ObligationCalendar {

    private ObligationCalendar() {}

    /** Days of their own, since calendars show tasks seldom and feeds of them hardly ever. */
    static Calendar of(List<ObligationRow> rows, String address, Instant now) {
        var calendar = CalendarPaper.blank("Obligations", "obligations");
        rows.forEach(row -> calendar.add(day(row, address, now)));
        return calendar;
    }

    private static VEvent day(ObligationRow row, String address, Instant now) {
        var page = address + "/obligations/" + row.id();
        var event = new VEvent(false);
        event.add(new Uid(row.id() + "@lockkeeper"));
        event.add(new DtStamp(now));
        event.add(new DtStart<LocalDate>(row.dueOn()));
        event.add(new Summary(row.late() ? "Late: " + row.title() : row.title()));
        event.add(new Description(row.subjectText() == null ? page : row.subjectText() + "\n" + page));
        event.add(new Url(URI.create(page)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }
}
