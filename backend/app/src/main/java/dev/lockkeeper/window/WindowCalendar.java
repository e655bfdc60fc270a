package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.web.CalendarPaper;
import dev.lockkeeper.window.WindowFeeds.Feed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import org.jspecify.annotations.Nullable;

/** Windows, freezes and what is to run, as other programs read them. */
final class WindowCalendar {

    /** What takes less is shown as long as one can see it. */
    private static final Duration SEEN = Duration.ofMinutes(30);

    private final Calendar calendar;
    private final Map<String, String> places;
    private final String pages;
    private final Instant now;

    private WindowCalendar(Calendar calendar, Map<String, String> places, String pages, Instant now) {
        this.calendar = calendar;
        this.places = places;
        this.pages = pages;
        this.now = now;
    }

    static Calendar of(
            Feed feed, Map<String, String> places, @Nullable Destination where, String address, Instant now) {
        var title = where == null ? "windows" : "windows of " + where.name();
        var written = new WindowCalendar(CalendarPaper.blank("Windows", title), places, address, now);
        feed.openings().forEach(written::add);
        feed.freezes().forEach(written::add);
        feed.runs().forEach(written::add);
        return written.calendar;
    }

    private void add(PlacedOpening opening) {
        var when = opening.when();
        var name = "window-" + opening.place() + "-" + when.from().getEpochSecond() + "-"
                + when.until().getEpochSecond();
        add(
                name,
                when.from(),
                when.until(),
                "Window: " + places.get(opening.place().toString()),
                week(when.from()));
    }

    private void add(FreezeRow freeze) {
        var title =
                "Freeze: " + freeze.title() + " (" + places.get(freeze.place().toString()) + ")";
        add("freeze-" + freeze.id(), freeze.startsAt(), freeze.endsAt(), title, week(freeze.startsAt()));
    }

    /** A migration that is put off stays the same event. */
    private void add(PlannedTime run) {
        var migration = run.migration();
        var environment = run.where().environment();
        var name = "run-" + migration.uuid() + "-" + (environment == null ? "production" : environment.id());
        var title = migration.id() + " " + migration.title() + " (" + migration.databaseName() + ", "
                + run.where().name() + ")";
        var seen = run.at().plus(SEEN);
        var until = run.until().isBefore(seen) ? seen : run.until();
        add(name, run.at(), until, title, "/migrations/" + migration.number());
    }

    private void add(String name, Instant from, Instant until, String title, String page) {
        var event = new VEvent(false);
        event.add(new Uid(name + "@lockkeeper"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(from));
        event.add(new DtEnd<>(until));
        event.add(new Summary(title));
        event.add(new Url(URI.create(pages + page)));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        calendar.add(event);
    }

    private static String week(Instant day) {
        return "/windows?week=" + day.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
