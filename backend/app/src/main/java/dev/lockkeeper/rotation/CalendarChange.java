package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two calendars beside each other: stretches of time in which neither changes. */
record CalendarChange(
        Instant from,
        Instant to,
        @Nullable Shift before,
        @Nullable Shift after) {

    /** From the first instant to the last, without a gap. */
    static List<CalendarChange> between(List<Shift> before, List<Shift> after, Instant from, Instant to) {
        var cuts = new TreeSet<Instant>();
        Stream.concat(before.stream(), after.stream())
                .flatMap(shift -> Stream.of(shift.from(), shift.to()))
                .filter(cut -> cut.isAfter(from) && cut.isBefore(to))
                .forEach(cuts::add);
        cuts.add(to);
        var changes = new ArrayList<CalendarChange>();
        var start = from;
        for (var end : cuts) {
            changes.add(new CalendarChange(start, end, at(before, start), at(after, start)));
            start = end;
        }
        return changes;
    }

    boolean isChanged() {
        return !Objects.equals(member(before), member(after));
    }

    private static @Nullable Shift at(List<Shift> shifts, Instant at) {
        return shifts.stream().filter(shift -> shift.covers(at)).findFirst().orElse(null);
    }

    private static @Nullable MemberId member(@Nullable Shift shift) {
        return shift == null ? null : shift.member();
    }
}
