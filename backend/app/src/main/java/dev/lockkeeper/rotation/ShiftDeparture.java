package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.MemberShifts.Duty;
import dev.lockkeeper.web.Departure;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The turns of who is gone fall to the next; what they lead has no lead. */
@Component
@Order(2)
class ShiftDeparture implements Departure {

    private static final Duration AHEAD = Duration.ofDays(56);

    private final MemberShifts shifts;
    private final Rotations rotations;
    private final Clock clock;

    ShiftDeparture(MemberShifts shifts, Rotations rotations, Clock clock) {
        this.shifts = shifts;
        this.rotations = rotations;
        this.clock = clock;
    }

    @Override
    public List<Effect> of(MemberId member) {
        return Stream.concat(turns(member), led(member)).toList();
    }

    private Stream<Effect> turns(MemberId member) {
        var now = clock.instant();
        return shifts.between(member, now, now.plus(AHEAD)).stream()
                .collect(groupingBy(Duty::name, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(turn -> new Effect("rotation.departure.shifts", turn.getKey(), turn.getValue()));
    }

    private Stream<Effect> led(MemberId member) {
        return rotations.list().stream()
                .filter(rotation -> member.equals(rotation.lead()))
                .map(rotation -> new Effect("rotation.departure.lead", rotation.name()));
    }
}
