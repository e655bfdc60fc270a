package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.ViewersMay;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When one member is on duty, over all rotations of the current tenant. */
@Service
@Transactional(readOnly = true)
public class MemberShifts {

    /** A stretch of duty, and in which rotation. */
    public record Duty(RotationId rotation, String name, Shift shift) {

        public boolean runs(Instant now) {
            return shift.covers(now);
        }
    }

    private final Rotations rotations;
    private final RotationCalendar calendar;

    MemberShifts(Rotations rotations, RotationCalendar calendar) {
        this.rotations = rotations;
        this.calendar = calendar;
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
        return rotations.list().stream()
                .flatMap(rotation -> duties(rotation, calendars, from, to))
                .sorted(Comparator.comparing(duty -> duty.shift().from()))
                .toList();
    }

    private static Stream<Duty> duties(Rotation rotation, Calendars calendars, Instant from, Instant to) {
        return calendars.of(rotation).shifts(from, to).stream()
                .map(shift -> new Duty(rotation.id(), rotation.name(), shift));
    }
}
