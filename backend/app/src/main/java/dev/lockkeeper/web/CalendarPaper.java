package dev.lockkeeper.web;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What every calendar begins with. */
public final class CalendarPaper {

    private CalendarPaper() {}

    /**
     * Without an event yet.
     *
     * @param part of the product that it is about
     * @param title as programs show it
     */
    public static Calendar blank(String part, String title) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Lockkeeper//" + part + "//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Lockkeeper: " + title));
        return calendar;
    }
}
