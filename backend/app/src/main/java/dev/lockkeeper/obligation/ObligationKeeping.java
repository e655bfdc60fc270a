package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.obligation.ObligationStep.Taken;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a promise to its end. Each method is one step. */
@Service
@Transactional
public class ObligationKeeping {

    private final StoredObligations obligations;
    private final ObligationCourse course;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationKeeping(
            StoredObligations obligations,
            ObligationCourse course,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.course = course;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    @EngineersMay
    public ObligationId promise(CurrentMember by, Promise promise) {
        requireActive(promise.owner());
        var obligation = new Obligation(promise, by.id(), clock.instant());
        record(obligation, null, Taken.PROMISED, by, "");
        return obligation.id();
    }

    /** The evidence is what did it, such as {@code M-45}, or a note. */
    @EngineersMay
    public void keep(CurrentMember by, ObligationId id, String evidence) {
        var obligation = obligations.get(id);
        obligation.keep(evidence, clock.instant());
        record(obligation, ObligationStatus.OPEN, Taken.KEPT, by, evidence);
    }

    @EngineersMay
    public void drop(CurrentMember by, ObligationId id, String reason) {
        drop(by, obligations.get(id), reason);
    }

    /** Drops what is still open about a subject, where its cause has gone. */
    @EngineersMay
    public void dropAbout(CurrentMember by, Subject subject, ObligationKind kind, String reason) {
        obligations.openAbout(subject, kind).forEach(obligation -> drop(by, obligation, reason));
    }

    @EngineersMay
    public void reassign(CurrentMember by, ObligationId id, MemberId owner, String reason) {
        requireActive(owner);
        var obligation = obligations.get(id);
        obligation.handTo(owner);
        record(obligation, ObligationStatus.OPEN, Taken.REASSIGNED, by, reason);
    }

    private void drop(CurrentMember by, Obligation obligation, String reason) {
        obligation.drop(reason, clock.instant());
        record(obligation, ObligationStatus.OPEN, Taken.DROPPED, by, reason);
    }

    /** Who has left keeps no promises. */
    private void requireActive(MemberId owner) {
        require(members.get(owner).active(), "obligation.owner-left");
    }

    /** Written at once: the row of the step refers to the row of the promise. */
    private void record(
            Obligation obligation, @Nullable ObligationStatus from, Taken step, CurrentMember by, String reason) {
        obligations.saveAndFlush(obligation);
        course.add(obligation, from, by.id(), clock.instant(), reason);
        events.publishEvent(new ObligationStep(by.id(), obligation.id(), step, obligation.title()));
    }
}
