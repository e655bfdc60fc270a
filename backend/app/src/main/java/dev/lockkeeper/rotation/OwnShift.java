package dev.lockkeeper.rotation;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.rotation.MemberShifts.Duty;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One of a member's shifts, as the clocks of its rotation show it. */
record OwnShift(RotationId rotation, String name, Moment from, Moment to, Kind kind, boolean running, boolean unasked) {

    static List<OwnShift> of(List<Duty> duties, List<Rotation> rotations, Instant now) {
        var zones = rotations.stream()
                .collect(toMap(Rotation::id, rotation -> rotation.cadence().zone()));
        return duties.stream()
                .map(duty -> {
                    var zone = Objects.requireNonNull(zones.get(duty.rotation()));
                    var shift = duty.shift();
                    return new OwnShift(
                            duty.rotation(),
                            duty.name(),
                            Moment.of(shift.from(), zone),
                            Moment.of(shift.to(), zone),
                            shift.kind(),
                            duty.runs(now),
                            duty.unasked());
                })
                .toList();
    }
}
