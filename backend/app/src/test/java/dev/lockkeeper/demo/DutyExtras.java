package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.review.Capacity;
import dev.lockkeeper.review.Eligibility;
import dev.lockkeeper.review.Terms;
import dev.lockkeeper.review.TermsUpkeep;
import dev.lockkeeper.review.Weights;
import dev.lockkeeper.review.WorkingHours;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.HolidayUpkeep;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** A rotation that asks for one domain, of an engine that there is not, with a capacity; a holiday; changed rights. */
@TestComponent
class DutyExtras {

    private final RotationUpkeep rotations;
    private final TermsUpkeep terms;
    private final HolidayUpkeep holidays;
    private final Domains domains;
    private final Members members;
    private final MemberUpkeep membership;

    DutyExtras(
            RotationUpkeep rotations,
            TermsUpkeep terms,
            HolidayUpkeep holidays,
            Domains domains,
            Members members,
            MemberUpkeep membership) {
        this.rotations = rotations;
        this.terms = terms;
        this.holidays = holidays;
        this.domains = domains;
        this.members = members;
        this.membership = membership;
    }

    void add(CurrentMember owner) {
        Acting.run(owner, () -> {
            var cadence = new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5));
            var details = new RotationDetails("Walk", cadence, Strategy.ON_DUTY, null, List.of(owner.id()));
            var narrow = new Eligibility(
                    Role.OWNER, Set.of(domains.list().get(0).id().value()), Set.of(9));
            var capacity = new Capacity(Capacity.Unit.REVIEWS, Map.of(owner.id(), 3));
            terms.change(
                    owner,
                    rotations.create(owner, details),
                    0,
                    new Terms(narrow, Weights.USUAL, capacity, Map.of(), WorkingHours.USUAL, 0));
            holidays.take(owner, holiday());
            changeRights(owner);
        });
    }

    /** There and back: who views goes on viewing. */
    private void changeRights(CurrentMember owner) {
        members.list().stream()
                .filter(member -> member.role() == Role.VIEWER && !member.agent())
                .findFirst()
                .ifPresent(viewer -> {
                    membership.changeRole(owner, viewer.id(), Role.ENGINEER);
                    membership.changeRole(owner, viewer.id(), Role.VIEWER);
                });
    }

    private static byte[] holiday() {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now().plusDays(9));
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Walk//EN\r\nBEGIN:VEVENT\r\nUID:walk\r\n"
                        + "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:" + day
                        + "\r\nSUMMARY:Walk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
