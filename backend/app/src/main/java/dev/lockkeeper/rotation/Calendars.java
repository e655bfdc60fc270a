package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the calendar of any rotation is made of beside the rotation itself.
 *
 * @param gone from when until when members could not review
 */
record Calendars(List<Stint> gone, List<RotationOverride> overrides, List<Stint> timeOff) {

    OnCallCalendar of(Rotation rotation) {
        return new OnCallCalendar(
                eras(rotation), new Exceptions(standIns(rotation, false), standIns(rotation, true), timeOff));
    }

    List<Era> eras(Rotation rotation) {
        return RotationVersion.eras(rotation.versions()).stream()
                .flatMap(era -> era.without(gone))
                .toList();
    }

    /** As it would be with these swaps besides. */
    Calendars with(RotationId rotation, List<Stint> swaps) {
        var all = new ArrayList<>(overrides);
        swaps.forEach(stint -> all.add(new RotationOverride(new UUID(0, 0), rotation, stint, true)));
        return new Calendars(gone, all, timeOff);
    }

    private List<Stint> standIns(Rotation rotation, boolean swapped) {
        return overrides.stream()
                .filter(override -> override.rotation().equals(rotation.id()) && override.swapped() == swapped)
                .map(RotationOverride::stint)
                .flatMap(stint -> stint.without(gone))
                .toList();
    }

    List<MemberId> away(List<MemberId> members, Instant at) {
        var absences = new Absences(timeOff);
        return members.stream().filter(member -> absences.isAway(member, at)).toList();
    }
}
