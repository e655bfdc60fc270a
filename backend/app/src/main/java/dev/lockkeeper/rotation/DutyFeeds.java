package dev.lockkeeper.rotation;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.web.CalendarKind;
import dev.lockkeeper.web.SecretCalendars;
import dev.lockkeeper.web.SecretCalendars.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of calendars of duty: a member's own shifts, or a rotation's. */
@Service
public class DutyFeeds {

    static final CalendarKind KIND = new CalendarKind("duty_", "rotation_feed", "rotation_feed_alone", "rotation_id");

    private static final Duration BACK = Duration.ofDays(28);
    private static final Duration AHEAD = Duration.ofDays(182);

    /** What a calendar shows; the rotation is null for a member's own. */
    record Feed(@Nullable String rotation, List<NamedShift> shifts) {}

    record NamedShift(RotationId rotation, String name, String member, Shift shift, boolean unasked) {}

    private final SecretCalendars calendars;
    private final MemberShifts shifts;
    private final Members members;
    private final Rotations rotations;
    private final Clock clock;

    DutyFeeds(SecretCalendars calendars, MemberShifts shifts, Members members, Rotations rotations, Clock clock) {
        this.calendars = calendars;
        this.shifts = shifts;
        this.members = members;
        this.rotations = rotations;
        this.clock = clock;
    }

    /**
     * A new secret; the one before opens nothing from now on.
     *
     * @param rotation null for one's own shifts
     */
    @ViewersMay
    @Transactional
    public String renew(CurrentMember me, @Nullable RotationId rotation) {
        return calendars.renew(KIND, me, known(rotation));
    }

    @ViewersMay
    @Transactional
    public void close(CurrentMember me, @Nullable RotationId rotation) {
        calendars.close(KIND, me, known(rotation));
    }

    /** Those of this member that open. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<SecretCalendars.Open> open(CurrentMember me) {
        return calendars.open(KIND, me);
    }

    Calendar calendar(Reader reader, String address) {
        return DutyCalendar.of(feed(reader), address, clock.instant());
    }

    private Feed feed(Reader reader) {
        var people = new People(members.list());
        var now = clock.instant();
        var rotation = rotation(reader.subject());
        var found = shifts.all(now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(duty -> rotation == null
                        ? reader.member().equals(duty.shift().member())
                        : rotation.equals(duty.rotation()) && duty.shift().member() != null)
                .map(duty -> named(duty, people))
                .toList();
        return new Feed(rotation == null ? null : rotations.get(rotation).name(), found);
    }

    private static NamedShift named(MemberShifts.Duty duty, People people) {
        var name = people.name(duty.shift().member());
        return new NamedShift(duty.rotation(), duty.name(), name == null ? "" : name, duty.shift(), duty.unasked());
    }

    private @Nullable UUID known(@Nullable RotationId rotation) {
        return rotation == null ? null : rotations.get(rotation).id().value();
    }

    private static @Nullable RotationId rotation(@Nullable UUID id) {
        return id == null ? null : new RotationId(id);
    }
}
