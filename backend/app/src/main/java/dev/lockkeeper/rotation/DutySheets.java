package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.rotation.DutySheet.Day;
import dev.lockkeeper.rotation.DutySheet.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the weeks and months of a rotation. */
@Component
@Transactional(readOnly = true)
class DutySheets {

    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final Members members;
    private final AskingTerms terms;
    private final Clock clock;

    DutySheets(Rotations rotations, RotationCalendar calendar, Members members, AskingTerms terms, Clock clock) {
        this.rotations = rotations;
        this.calendar = calendar;
        this.members = members;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * A sheet of a rotation.
     *
     * @param asked a day of it; null for today
     */
    @ViewersMay
    public DutySheet of(Rotation rotation, Span span, @Nullable LocalDate asked, CurrentMember me) {
        var zone = rotation.cadence().zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var on = DutySheet.within(asked, today);
        var shifts = calendar.shifts(
                rotation.id(),
                DutySheet.first(span, on).atStartOfDay(zone).toInstant(),
                DutySheet.end(span, on).atStartOfDay(zone).toInstant());
        var people = new People(members.list(), terms.told());
        var days = DutySheet.days(span, on)
                .map(day -> new Day(
                        day,
                        span == Span.MONTH && day.getMonth() != on.getMonth(),
                        day.equals(today),
                        entries(shifts, day, rotation, people, me)))
                .toList();
        return new DutySheet(span, on, weeks(days));
    }

    private List<DutySheet.Entry> entries(
            List<Shift> shifts, LocalDate day, Rotation rotation, People people, CurrentMember me) {
        var zone = rotation.cadence().zone();
        var start = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return shifts.stream()
                .filter(shift -> shift.from().isBefore(end) && shift.to().isAfter(start))
                .map(shift -> DutySheet.entry(shift, day, zone, who(shift, rotation, people, me)))
                .toList();
    }

    private DutySheet.Who who(Shift shift, Rotation rotation, People people, CurrentMember me) {
        return new DutySheet.Who(
                people.name(shift.member()),
                me.id().equals(shift.member()),
                people.isUnasked(rotation.id(), shift, clock.instant()));
    }

    private static List<List<Day>> weeks(List<Day> days) {
        var weeks = new ArrayList<List<Day>>();
        for (int from = 0; from < days.size(); from += 7) {
            weeks.add(days.subList(from, from + 7));
        }
        return weeks;
    }
}
