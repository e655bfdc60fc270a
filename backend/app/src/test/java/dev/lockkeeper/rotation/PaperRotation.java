package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A rotation that nobody has stored, with the calendar that a stored one has; for tests of other rooms. */
public final class PaperRotation {

    private final List<MemberId> members;
    private final List<Era> eras;
    private final List<Stint> timeOff;
    private final OnCallCalendar calendar;

    public PaperRotation(Cadence cadence, List<MemberId> members, List<Stint> timeOff) {
        this.members = members;
        this.eras = List.of(Era.whole(cadence, members));
        this.timeOff = timeOff;
        this.calendar = new OnCallCalendar(eras, new Exceptions(List.of(), List.of(), timeOff));
    }

    public Duty at(Instant at) {
        var away = new Calendars(List.of(), List.of(), timeOff).away(members, at);
        return new Duty(calendar.onDuty(at).orElse(null), calendar.candidates(at), away);
    }

    public Map<MemberId, Duration> present(Instant from, Instant to) {
        return Presence.of(eras, timeOff, from, to);
    }
}
