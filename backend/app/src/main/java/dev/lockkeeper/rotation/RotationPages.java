package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.rotation.AskingTerms.Told;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of rotations show, in words. */
@Component
@Transactional(readOnly = true)
class RotationPages {

    static final int WEEKS = 8;

    /** A rotation in the list. */
    record Line(Rotation rotation, @Nullable ShiftLine now) {}

    /** Unasked is whoever the rotation asks for nothing, since it wants a higher role than theirs. */
    record ShiftLine(Moment from, Moment to, @Nullable String member, Kind kind, boolean running, boolean unasked) {}

    /** The shifts that begin in one week, Monday to Sunday. */
    record Week(LocalDate monday, List<ShiftLine> shifts) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

        public String label() {
            return DAY.format(monday) + " – " + DAY.format(monday.plusDays(6));
        }
    }

    record MemberLine(@Nullable String name, boolean reviews, boolean away, boolean unasked) {}

    /** Time off or an override, with whether the reader may end it. */
    record Exempt(UUID id, @Nullable String member, Moment from, Moment to, boolean mayEnd) {}

    /** What the rotation says from when on; whether that is still to come. */
    record ChangeLine(
            Moment from, RotationPlan plan, @Nullable String by, boolean ahead) {}

    record View(
            Rotation rotation,
            @Nullable String lead,
            boolean limited,
            @Nullable ShiftLine now,
            List<Week> weeks,
            List<MemberLine> members,
            List<Exempt> overrides,
            List<Exempt> timeOff,
            List<ChangeLine> changes) {}

    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final RotationExceptions exceptions;
    private final Members members;
    private final AskingTerms terms;
    private final Clock clock;

    RotationPages(
            Rotations rotations,
            RotationCalendar calendar,
            RotationExceptions exceptions,
            Members members,
            AskingTerms terms,
            Clock clock) {
        this.rotations = rotations;
        this.calendar = calendar;
        this.exceptions = exceptions;
        this.members = members;
        this.terms = terms;
        this.clock = clock;
    }

    @ViewersMay
    public List<Line> list() {
        var calendars = calendar.calendars();
        var people = new People(members.list(), terms.told());
        return rotations.list().stream()
                .map(rotation -> new Line(rotation, running(calendars.of(rotation), rotation, people)))
                .toList();
    }

    @ViewersMay
    public View of(RotationId id, CurrentMember me) {
        var rotation = rotations.get(id);
        var calendars = calendar.calendars();
        var duty = calendars.of(rotation);
        var told = terms.told();
        var people = new People(members.list(), told);
        return new View(
                rotation,
                people.name(rotation.lead()),
                told.getOrDefault(id, Told.USUAL).limited(),
                running(duty, rotation, people),
                weeks(duty, rotation, people),
                memberLines(calendars, rotation, people),
                overrides(rotation, people, me),
                timeOff(rotation, people, me),
                changes(rotation, people));
    }

    private @Nullable ShiftLine running(OnCallCalendar duty, Rotation rotation, People people) {
        return duty.shiftAt(clock.instant())
                .map(shift -> line(shift, rotation, people))
                .orElse(null);
    }

    private ShiftLine line(Shift shift, Rotation rotation, People people) {
        var zone = rotation.cadence().zone();
        return new ShiftLine(
                Moment.of(shift.from(), zone),
                Moment.of(shift.to(), zone),
                people.name(shift.member()),
                shift.kind(),
                shift.covers(clock.instant()),
                people.isUnasked(rotation.id(), shift, clock.instant()));
    }

    private List<Week> weeks(OnCallCalendar duty, Rotation rotation, People people) {
        var now = clock.instant();
        var shifts = duty.shifts(now, now.plus(Duration.ofDays(WEEKS * 7L))).stream()
                .map(shift -> line(shift, rotation, people))
                .collect(groupingBy(RotationPages::monday, TreeMap::new, toList()));
        return shifts.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    private static LocalDate monday(ShiftLine shift) {
        return shift.from().at().toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<MemberLine> memberLines(Calendars calendars, Rotation rotation, People people) {
        var away = calendars.away(rotation.members(), clock.instant());
        return rotation.members().stream()
                .map(id -> new MemberLine(
                        people.name(id),
                        people.mayReview(id),
                        away.contains(id),
                        people.mayReview(id) && people.isUnasked(rotation.id(), id)))
                .toList();
    }

    private List<Exempt> overrides(Rotation rotation, People people, CurrentMember me) {
        return exceptions.overrides().stream()
                .filter(override -> override.rotation().equals(rotation.id()) && isAhead(override.stint()))
                .map(override -> exempt(override.id(), override.stint(), rotation, people, me.mayAdminister()))
                .toList();
    }

    private List<Exempt> timeOff(Rotation rotation, People people, CurrentMember me) {
        return exceptions.timeOff().stream()
                .filter(away -> rotation.members().contains(away.stint().member()) && isAhead(away.stint()))
                .map(away -> exempt(away.id(), away.stint(), rotation, people, mayEnd(away, me)))
                .toList();
    }

    /** Newest first. */
    private List<ChangeLine> changes(Rotation rotation, People people) {
        var lines = new ArrayList<ChangeLine>();
        for (var version : rotation.versions()) {
            var zone = version.plan().cadence().zone();
            lines.add(
                    0,
                    new ChangeLine(
                            Moment.of(version.from(), zone),
                            version.plan(),
                            people.name(version.by()),
                            version.from().isAfter(clock.instant())));
        }
        return lines;
    }

    private boolean isAhead(Stint stint) {
        return stint.to().isAfter(clock.instant());
    }

    private static boolean mayEnd(TimeOff away, CurrentMember me) {
        return me.mayAdminister()
                || (me.mayReview() && me.id().equals(away.stint().member()));
    }

    private static Exempt exempt(UUID id, Stint stint, Rotation rotation, People people, boolean mayEnd) {
        var zone = rotation.cadence().zone();
        return new Exempt(
                id, people.name(stint.member()), Moment.of(stint.from(), zone), Moment.of(stint.to(), zone), mayEnd);
    }
}
