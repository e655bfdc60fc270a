package dev.lockkeeper.window;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The days of a week, Monday first.
 *
 * @param complete whether all that is to run is shown
 */
record WindowWeek(LocalDate monday, List<PlannedDay> days, boolean complete) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /** Such as "23 Nov – 29 Nov 2026". */
    public String title() {
        var sunday = monday.plusDays(6);
        return DAY.format(monday) + " – " + DAY.format(sunday) + " " + sunday.getYear();
    }

    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    public LocalDate after() {
        return monday.plusWeeks(1);
    }
}
