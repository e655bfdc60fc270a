package dev.lockkeeper.obligation;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.obligation.ObligationStep.Taken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
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
    private final ProgressBook progress;
    private final DualWriteEasing easing;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationKeeping(
            StoredObligations obligations,
            ObligationCourse course,
            ProgressBook progress,
            DualWriteEasing easing,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.course = course;
        this.progress = progress;
        this.easing = easing;
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

    /** What a migration leaves, unless it has been promised already. */
    @EngineersMay
    public Optional<ObligationId> promiseOnce(CurrentMember by, Promise promise) {
        var subject = Objects.requireNonNull(promise.subject());
        boolean known = obligations.existsBySubjectTextAndKindAndTableNameAndObjectNameAndOrigin(
                subject.text(),
                promise.kind(),
                promise.work().table(),
                promise.work().object(),
                promise.origin());
        return known ? Optional.empty() : Optional.of(promise(by, promise));
    }

    /** What an open promise is about has become known. */
    @EngineersMay
    public void takeUp(ObligationId id, Work work) {
        var obligation = obligations.get(id);
        obligation.takeUp(work);
        obligations.saveAndFlush(obligation);
    }

    /** The evidence is what did it, such as {@code M-45}, or a note. */
    @EngineersMay
    public void keep(CurrentMember by, ObligationId id, String evidence) {
        var obligation = obligations.get(id);
        require(isReconciled(obligation), "obligation.not-reconciled");
        obligation.keep(evidence, clock.instant());
        record(obligation, ObligationStatus.OPEN, Taken.KEPT, by, evidence);
    }

    /** Whether nothing but evidence is missing: a dual write ends when both places have been found alike. */
    @EngineersMay
    public boolean mayKeep(ObligationId id) {
        return isReconciled(obligations.get(id));
    }

    private boolean isReconciled(Obligation obligation) {
        return obligation.kind() != ObligationKind.REMOVE_DUAL_WRITE
                || progress.of(obligation.id())
                        .filter(ObligationProgress::isReconciled)
                        .isPresent();
    }

    /** Another day, and why. */
    @EngineersMay
    public void move(CurrentMember by, ObligationId id, LocalDate day, String reason) {
        var obligation = obligations.get(id);
        easeLater(by, obligation, day, reason);
        obligation.moveTo(day, reason);
        obligations.saveAndFlush(obligation);
        course.add(obligation, ObligationStatus.OPEN, by.id(), clock.instant(), reason, day);
        tell(by, obligation, Taken.MOVED);
    }

    private void easeLater(CurrentMember by, Obligation obligation, LocalDate day, String reason) {
        if (day.isAfter(obligation.dueOn())) {
            easing.ease(by, obligation, DualWriteEasing.Step.MOVED, day, reason);
        }
    }

    /** What was promised by hand, in other words, by somebody else or by another day; what it said before is kept. */
    @EngineersMay
    public void change(
            CurrentMember by,
            ObligationId id,
            int readVersion,
            String title,
            MemberId owner,
            LocalDate day,
            String reason) {
        var obligation = obligations.get(id);
        if (!owner.equals(obligation.owner())) {
            requireActive(owner);
        }
        easeLater(by, obligation, day, reason);
        obligation.change(title, owner, day, reason, readVersion);
        obligations.saveAndFlush(obligation);
        course.changed(obligation, by.id(), clock.instant(), reason);
        tell(by, obligation, Taken.CHANGED);
    }

    @EngineersMay
    public void drop(CurrentMember by, ObligationId id, String reason) {
        var obligation = obligations.get(id);
        easing.ease(by, obligation, DualWriteEasing.Step.DROPPED, obligation.dueOn(), reason);
        drop(by, obligation, reason);
    }

    /** Drops what is still open about a subject, where its cause has gone. */
    @EngineersMay
    public void dropAbout(CurrentMember by, Subject subject, ObligationKind kind, String reason) {
        obligations.openAbout(subject, kind).forEach(obligation -> drop(by, obligation, reason));
    }

    /** Moves what is still open about a subject to another day; answers whether there was anything. */
    @EngineersMay
    public boolean moveAbout(CurrentMember by, Subject subject, ObligationKind kind, LocalDate day, String reason) {
        var open = obligations.openAbout(subject, kind);
        open.stream()
                .filter(obligation -> !obligation.dueOn().equals(day))
                .forEach(obligation -> move(by, obligation.id(), day, reason));
        return !open.isEmpty();
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
        tell(by, obligation, step);
    }

    private void tell(CurrentMember by, Obligation obligation, Taken step) {
        events.publishEvent(new ObligationStep(by.id(), obligation.id(), step, obligation.kind(), obligation.title()));
    }
}
