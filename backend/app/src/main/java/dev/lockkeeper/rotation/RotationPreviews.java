package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a change of a rotation would do to its next eight weeks; nothing of it is kept. */
@Component
@Transactional(readOnly = true)
class RotationPreviews {

    static final Duration AHEAD = Duration.ofDays(56);

    /** A stretch of time: who is on duty as it stands and with the change; null for nobody. */
    record Row(
            Moment from,
            Moment to,
            @Nullable String before,
            @Nullable String after,
            boolean changed) {}

    record LoadRow(@Nullable String member, DutyLoad before, DutyLoad after) {

        public boolean changed() {
            return !before.equals(after);
        }
    }

    record Preview(Moment from, List<Row> rows, List<LoadRow> loads) {

        public long changes() {
            return rows.stream().filter(Row::changed).count();
        }
    }

    private final Rotations rotations;
    private final RotationUpkeep upkeep;
    private final RotationCalendar calendar;
    private final Members members;
    private final Clock clock;

    RotationPreviews(
            Rotations rotations, RotationUpkeep upkeep, RotationCalendar calendar, Members members, Clock clock) {
        this.rotations = rotations;
        this.upkeep = upkeep;
        this.calendar = calendar;
        this.members = members;
        this.clock = clock;
    }

    @ViewersMay
    public Preview of(CurrentMember me, RotationId id, int version, RotationDetails details, @Nullable LocalDate day) {
        var before = rotations.get(id);
        var after = upkeep.imagine(me, id, version, details, day);
        var calendars = calendar.calendars();
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var end = now.plus(AHEAD);
        var standing = calendars.of(before).shifts(now, end);
        var changed = calendars.of(after).shifts(now, end);
        var people = new People(members.list());
        var zone = details.plan().cadence().zone();
        return new Preview(
                Moment.of(after.latest().from(), zone),
                CalendarChange.between(standing, changed, now, end).stream()
                        .map(change -> row(change, people, zone))
                        .toList(),
                loads(DutyLoad.of(standing, now, end), DutyLoad.of(changed, now, end), people));
    }

    private static Row row(CalendarChange change, People people, ZoneId zone) {
        return new Row(
                Moment.of(change.from(), zone),
                Moment.of(change.to(), zone),
                name(change.before(), people),
                name(change.after(), people),
                change.isChanged());
    }

    private static @Nullable String name(@Nullable Shift shift, People people) {
        return shift == null ? null : people.name(shift.member());
    }

    private static List<LoadRow> loads(Map<MemberId, DutyLoad> before, Map<MemberId, DutyLoad> after, People people) {
        var everybody = new LinkedHashSet<>(before.keySet());
        everybody.addAll(after.keySet());
        return everybody.stream()
                .map(member -> new LoadRow(
                        people.name(member),
                        before.getOrDefault(member, DutyLoad.NONE),
                        after.getOrDefault(member, DutyLoad.NONE)))
                .sorted(Comparator.comparing(row -> String.valueOf(row.member())))
                .toList();
    }
}
