package dev.lockkeeper.rotation;

import dev.lockkeeper.rotation.DutyFeeds.Feed;
import dev.lockkeeper.rotation.DutyFeeds.NamedShift;
import dev.lockkeeper.web.CalendarPaper;
import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;

/** Shifts as other programs read them. */
final class DutyCalendar {

    private DutyCalendar() {}

    static Calendar of(Feed feed, String address, Instant now) {
        var calendar = CalendarPaper.blank("Rotations", feed.rotation() == null ? "on duty" : feed.rotation());
        feed.shifts().forEach(shift -> calendar.add(event(feed, shift, address, now)));
        return calendar;
    }

    /** A shift that passes to somebody else stays the same event, since its beginning names it. */
    private static VEvent event(Feed feed, NamedShift named, String address, Instant now) {
        var shift = named.shift();
        var event = new VEvent(false);
        event.add(new Uid(named.rotation() + "-" + shift.from().getEpochSecond() + "@lockkeeper"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(shift.from()));
        event.add(new DtEnd<>(shift.to()));
        event.add(new Summary(summary(feed, named)));
        event.add(new Url(URI.create(address + "/rotations/" + named.rotation())));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private static String summary(Feed feed, NamedShift named) {
        var who = feed.rotation() == null ? "On duty: " + named.name() : named.member();
        return named.unasked() ? who + " (asked for nothing: wants a higher role)" : who;
    }
}
