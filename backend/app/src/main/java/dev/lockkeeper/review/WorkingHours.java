package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** On which days a rotation works, and from when until when, by the clocks of its zone. */
public record WorkingHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {

    public static final WorkingHours USUAL = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    public WorkingHours {
        require(!days.isEmpty(), "review.terms.no-days");
        require(opens.isBefore(closes), "review.terms.hours-order");
        days = Set.copyOf(days);
    }
}
