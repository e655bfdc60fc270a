package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the calendar of any rotation is made of beside the rotation itself. */
record Calendars(Set<MemberId> reviewers, List<RotationOverride> overrides, List<Stint> timeOff) {

    OnCallCalendar of(Rotation rotation) {
        var members = rotation.members().stream().filter(reviewers::contains).toList();
        var standIns = overrides.stream()
                .filter(override -> override.rotation().equals(rotation.id()))
                .map(RotationOverride::stint)
                .filter(stint -> reviewers.contains(stint.member()))
                .toList();
        return new OnCallCalendar(rotation.cadence(), members, standIns, timeOff);
    }

    List<MemberId> away(List<MemberId> members, Instant at) {
        var absences = new Absences(timeOff);
        return members.stream().filter(member -> absences.isAway(member, at)).toList();
    }
}
