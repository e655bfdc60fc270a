package dev.lockkeeper.rotation;

import dev.lockkeeper.access.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A rotation of three that changes on Mondays at nine in Berlin, and words for its calendar. */
final class RotationFixtures {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalTime NINE = LocalTime.of(9, 0);
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final MemberId ADA = member("Ada");
    static final MemberId BORIS = member("Boris");
    static final MemberId CLEO = member("Cleo");
    static final MemberId DINA = member("Dina");
    static final List<MemberId> THREE = List.of(ADA, BORIS, CLEO);

    private RotationFixtures() {}

    static MemberId member(String name) {
        return new MemberId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static Cadence weekly(String zone) {
        return new Cadence(ZoneId.of(zone), NINE, 7, MONDAY);
    }

    static Cadence daily(String zone, LocalTime handover, LocalDate from) {
        return new Cadence(ZoneId.of(zone), handover, 1, from);
    }

    static OnCallCalendar calendar(List<Stint> overrides, List<Stint> timeOff) {
        return new OnCallCalendar(weekly("Europe/Berlin"), THREE, overrides, timeOff);
    }

    static OnCallCalendar threeAway(Stint... timeOff) {
        return calendar(List.of(), List.of(timeOff));
    }

    /** The instant at which the clocks of Berlin say so. */
    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static Stint stint(MemberId member, String from, String to) {
        return new Stint(member, berlin(from), berlin(to));
    }

    /** Monday at nine, so many weeks after the rotation began. */
    static Instant week(int weeks) {
        return MONDAY.plusWeeks(weeks).atTime(NINE).atZone(BERLIN).toInstant();
    }
}
