package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the calendar of any rotation is made of beside the rotation itself. */
record Calendars(Set<MemberId> reviewers, List<RotationOverride> overrides, List<Stint> timeOff) {

    OnCallCalendar of(Rotation rotation) {
        var eras = RotationVersion.eras(rotation.versions()).stream()
                .map(era -> era.among(reviewers))
                .toList();
        return new OnCallCalendar(eras, new Exceptions(standIns(rotation), List.of(), timeOff));
    }

    private List<Stint> standIns(Rotation rotation) {
        return overrides.stream()
                .filter(override -> override.rotation().equals(rotation.id()))
                .map(RotationOverride::stint)
                .filter(stint -> reviewers.contains(stint.member()))
                .toList();
    }

    List<MemberId> away(List<MemberId> members, Instant at) {
        var absences = new Absences(timeOff);
        return members.stream().filter(member -> absences.isAway(member, at)).toList();
    }
}
