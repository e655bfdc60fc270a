package dev.lockkeeper.rotation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members ask each other to take a shift, or to exchange two. An accepted swap stands on the calendar as an exception. */
@Service
@Transactional
public class Swapping {

    private final SwapLog swaps;
    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final RotationExceptions exceptions;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Swapping(
            SwapLog swaps,
            Rotations rotations,
            RotationCalendar calendar,
            RotationExceptions exceptions,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.swaps = swaps;
        this.rotations = rotations;
        this.calendar = calendar;
        this.exceptions = exceptions;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks somebody to take a shift of one's own.
     *
     * @param gives when the shift begins
     * @param takes when the shift of the other's begins that one would have in exchange; null for none
     */
    @ReviewersMay
    public UUID ask(CurrentMember me, RotationId id, Instant gives, MemberId of, @Nullable Instant takes) {
        var rotation = rotations.get(id);
        var calendars = calendar.calendars();
        require(!me.id().equals(of), "rotation.swap.yourself");
        require(members.find(of).filter(RotationCalendar::mayReview).isPresent(), "rotation.member-may-not-review");
        var mine = stint(calendars.of(rotation), gives, me.id());
        var theirs = takes == null ? null : stint(calendars.of(rotation), takes, of);
        var swap = swaps.add(
                id,
                me.id(),
                new Stint(of, mine.from(), mine.to()),
                theirs == null ? null : new Stint(me.id(), theirs.from(), theirs.to()),
                clock.instant());
        tell(me, swaps.get(id, swap), rotation, SwapStatus.ASKED);
        return swap;
    }

    @ReviewersMay
    public void accept(CurrentMember me, RotationId id, UUID swap) {
        var rotation = rotations.get(id);
        var asked = open(id, swap);
        require(me.id().equals(asked.of()), "rotation.swap.not-asked-of-you");
        require(asked.stands(calendar.calendars().of(rotation)), "rotation.swap.changed");
        var gives = exceptions.add(id, asked.gives());
        var takes = asked.takes() == null ? null : exceptions.add(id, asked.takes());
        swaps.answer(asked, SwapStatus.ACCEPTED, gives, takes, clock.instant());
        tell(me, asked, rotation, SwapStatus.ACCEPTED);
    }

    @ReviewersMay
    public void decline(CurrentMember me, RotationId id, UUID swap) {
        var asked = open(id, swap);
        require(me.id().equals(asked.of()), "rotation.swap.not-asked-of-you");
        close(me, asked, SwapStatus.DECLINED);
    }

    @ReviewersMay
    public void withdraw(CurrentMember me, RotationId id, UUID swap) {
        var asked = open(id, swap);
        require(me.id().equals(asked.by()), "rotation.swap.not-yours");
        close(me, asked, SwapStatus.WITHDRAWN);
    }

    private void close(CurrentMember me, Swap asked, SwapStatus status) {
        swaps.answer(asked, status, null, null, clock.instant());
        tell(me, asked, rotations.get(asked.rotation()), status);
    }

    private Swap open(RotationId id, UUID swap) {
        var asked = swaps.get(id, swap);
        var status = asked.status(clock.instant());
        require(status != SwapStatus.EXPIRED, "rotation.swap.expired");
        require(status == SwapStatus.ASKED, "rotation.swap.answered");
        return asked;
    }

    /** A shift that is still to come, and that no exception stands behind. */
    private Stint stint(OnCallCalendar calendar, Instant from, MemberId member) {
        require(from.isAfter(clock.instant()), "rotation.swap.no-shift");
        var shift = calendar.shiftAt(from)
                .filter(one -> one.from().equals(from) && member.equals(one.member()))
                .orElseThrow(() -> new RuleViolation("rotation.swap.no-shift"));
        require(isSwappable(shift), "rotation.swap.exception");
        return new Stint(member, shift.from(), shift.to());
    }

    static boolean isSwappable(Shift shift) {
        return shift.kind() == Kind.TURN || shift.kind() == Kind.COVER;
    }

    private void tell(CurrentMember me, Swap swap, Rotation rotation, SwapStatus status) {
        var takes = swap.takes();
        var period = swap.gives().from() + " to " + swap.gives().to()
                + (takes == null ? "" : " for " + takes.from() + " to " + takes.to());
        events.publishEvent(new SwapMoved(
                me.id(), swap.id(), rotation.id(), rotation.name(), swap.by(), swap.of(), status, period));
    }
}
