package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much duty a member has within a stretch of time. */
record DutyLoad(int shifts, Duration time) {

    static final DutyLoad NONE = new DutyLoad(0, Duration.ZERO);

    /** Of everybody who has any; what runs into or out of the stretch counts by its part. */
    static Map<MemberId, DutyLoad> of(Collection<Shift> shifts, Instant from, Instant to) {
        var byMember = shifts.stream()
                .filter(shift -> shift.member() != null)
                .collect(groupingBy(shift -> Objects.requireNonNull(shift.member()), toList()));
        var loads = new HashMap<MemberId, DutyLoad>();
        byMember.forEach((member, theirs) -> loads.put(member, sum(theirs, from, to)));
        return loads;
    }

    private static DutyLoad sum(List<Shift> shifts, Instant from, Instant to) {
        var time = shifts.stream()
                .map(shift -> Duration.between(later(shift.from(), from), earlier(shift.to(), to)))
                .reduce(Duration.ZERO, Duration::plus);
        return new DutyLoad(shifts.size(), time);
    }

    public long hours() {
        return Math.round(time.toMinutes() / 60.0);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
