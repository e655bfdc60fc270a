package dev.lockkeeper.rotation;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty when, in the current tenant's rotations. Members take no turns while they may not review. */
@Service
@Transactional(readOnly = true)
public class RotationCalendar {

    private final Rotations rotations;
    private final RotationExceptions exceptions;
    private final Leaves leaves;

    RotationCalendar(Rotations rotations, RotationExceptions exceptions, Leaves leaves) {
        this.rotations = rotations;
        this.exceptions = exceptions;
        this.leaves = leaves;
    }

    public Optional<MemberId> onDuty(RotationId id, Instant at) {
        return calendar(id).onDuty(at);
    }

    /** The shifts that run between two instants, the first and the last whole. */
    public List<Shift> shifts(RotationId id, Instant from, Instant to) {
        return calendar(id).shifts(from, to);
    }

    /** On duty first, then the others in the order in which they stand in; without those away. */
    public List<MemberId> candidates(RotationId id, Instant at) {
        return calendar(id).candidates(at);
    }

    /** All that a choice among a rotation's members asks, at once. */
    public Duty at(RotationId id, Instant at) {
        var rotation = rotations.get(id);
        var calendars = calendars();
        var calendar = calendars.of(rotation);
        return new Duty(
                calendar.onDuty(at).orElse(null),
                calendar.candidates(at),
                calendars.away(rotation.plan().everybody(), at));
    }

    /** How long members stood in a rotation and were not away; without those who never stood in it. */
    public Map<MemberId, Duration> present(RotationId id, Instant from, Instant to) {
        var calendars = calendars();
        return Presence.of(calendars.eras(rotations.get(id)), calendars.timeOff(), from, to);
    }

    /** Read at once, for pages that ask about many. */
    Calendars calendars() {
        return new Calendars(leaves.list(), exceptions.overrides(), stints(exceptions.timeOff()));
    }

    static boolean mayReview(Member member) {
        return member.active() && !member.agent() && member.role().includes(Role.REVIEWER);
    }

    private OnCallCalendar calendar(RotationId id) {
        return calendars().of(rotations.get(id));
    }

    private static List<Stint> stints(List<TimeOff> timeOff) {
        return timeOff.stream().map(TimeOff::stint).toList();
    }
}
