package dev.lockkeeper.insight.mail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a view is sent. */
public enum Rhythm {
    WEEKLY,
    MONTHLY;

    /** The first day of the week or month of this day. */
    LocalDate begun(LocalDate day) {
        return switch (this) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
        };
    }
}
