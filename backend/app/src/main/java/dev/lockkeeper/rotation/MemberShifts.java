package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When one member is on duty, over all rotations of the current tenant. */
@Service
@Transactional(readOnly = true)
public class MemberShifts {

    /**
     * A stretch of duty, and in which rotation.
     *
     * @param unasked whether the rotation asks the member for nothing, since it wants a higher role than theirs
     */
    public record Duty(RotationId rotation, String name, Shift shift, boolean unasked) {

        public boolean runs(Instant now) {
            return shift.covers(now);
        }
    }

    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final Members members;
    private final AskingTerms terms;
    private final Clock clock;

    MemberShifts(Rotations rotations, RotationCalendar calendar, Members members, AskingTerms terms, Clock clock) {
        this.rotations = rotations;
        this.calendar = calendar;
        this.members = members;
        this.terms = terms;
        this.clock = clock;
    }

    /** Soonest first: what runs between two instants, each shift whole. */
    @ViewersMay
    public List<Duty> between(MemberId member, Instant from, Instant to) {
        return all(from, to).stream()
                .filter(duty -> member.equals(duty.shift().member()))
                .toList();
    }

    /** Those of everybody, and those of nobody. */
    List<Duty> all(Instant from, Instant to) {
        var calendars = calendar.calendars();
        var people = new People(members.list(), terms.told());
        return rotations.list().stream()
                .flatMap(rotation ->
                        calendars.of(rotation).shifts(from, to).stream().map(shift -> duty(rotation, shift, people)))
                .sorted(Comparator.comparing(duty -> duty.shift().from()))
                .toList();
    }

    private Duty duty(Rotation rotation, Shift shift, People people) {
        var unasked = people.isUnasked(rotation.id(), shift, clock.instant());
        return new Duty(rotation.id(), rotation.name(), shift, unasked);
    }
}
