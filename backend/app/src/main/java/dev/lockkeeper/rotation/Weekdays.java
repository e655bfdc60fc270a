package dev.lockkeeper.rotation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Mondays to Fridays, counted through; a Saturday and a Sunday have the number of the Monday after them. */
final class Weekdays {

    private static final int IN_A_WEEK = 5;
    private static final LocalDate A_MONDAY = LocalDate.of(2000, 1, 3);

    private Weekdays() {}

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    static long number(LocalDate day) {
        var days = ChronoUnit.DAYS.between(A_MONDAY, day);
        return Math.floorDiv(days, 7L) * IN_A_WEEK + Math.min(Math.floorMod(days, 7L), IN_A_WEEK);
    }

    static LocalDate day(long number) {
        return A_MONDAY.plusDays(Math.floorDiv(number, (long) IN_A_WEEK) * 7 + Math.floorMod(number, (long) IN_A_WEEK));
    }
}
