package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.DecisionAmendments.Outcome;
import dev.lockkeeper.decision.DecisionStep.Taken;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down each step: where the decision stands, the row that says how it came there, and the event. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionLedger {

    private final StoredDecisions decisions;
    private final DecisionRevisions revisions;
    private final Approvals approvals;
    private final DecisionCourse course;
    private final DecisionAmendments amendments;
    private final GuardWriting guards;
    private final DecisionEdition edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionLedger(
            StoredDecisions decisions,
            DecisionRevisions revisions,
            Approvals approvals,
            DecisionCourse course,
            DecisionAmendments amendments,
            GuardWriting guards,
            DecisionEdition edition,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.approvals = approvals;
        this.course = course;
        this.amendments = amendments;
        this.guards = guards;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    Decision get(DecisionId id) {
        return decisions.get(id);
    }

    Decision lock(DecisionId id) {
        return decisions.lock(id);
    }

    DecisionRevision latest(Decision decision) {
        return revisions.get(decision.key(), decision.latest());
    }

    /**
     * Whether a revision that says this has to be agreed to before it takes the place of what is in force: whoever may not
     * accept a record does not change what was accepted.
     */
    boolean mustWait(CurrentMember by, Decision decision, DecisionContent content) {
        return (decision.status() == DecisionStatus.ACCEPTED && !by.mayReview())
                || mustWait(by.id(), decision, content);
    }

    /** The same for a reviewer. */
    boolean mustWait(MemberId by, Decision decision, DecisionContent content) {
        return decision.isAmended()
                || (decision.status() == DecisionStatus.ACCEPTED
                        && approvals.areWanted(List.of(content, latest(decision).content()), by));
    }

    Decision opened(CurrentMember by, int number, DecisionContent content) {
        var decision = new Decision(number, content, by.id(), clock.instant());
        saved(by.id(), decision, content, decision.revision(), "");
        moved(by, decision, null, Taken.PROPOSED, "");
        return decision;
    }

    /**
     * What a further revision is made from.
     *
     * @param waited whether it waited for approvals, which it does no longer once there is another
     */
    record Basis(int revision, boolean waited) {

        static Basis of(Decision decision) {
            return new Basis(decision.latest(), decision.isAmended());
        }
    }

    void revised(CurrentMember by, Decision decision, DecisionContent content, Basis basis, String reason) {
        keep(by.id(), decision, content, basis, reason);
        var waits = decision.isAmended() ? ", waiting for approvals" : "";
        tell(by, decision, Taken.REVISED, "revision " + decision.latest() + waits);
    }

    /** The same, told by who asks for it. */
    void keep(MemberId by, Decision decision, DecisionContent content, Basis basis, String reason) {
        saved(by, decision, content, basis.revision(), reason);
        if (basis.waited()) {
            ended(by, decision, basis.revision(), Outcome.REVISED, reason);
        }
    }

    /** What has waited is in force. */
    void amended(CurrentMember by, Decision decision, DecisionContent content) {
        decisions.saveAndFlush(decision);
        revisions.stand(decision, content);
        ended(by.id(), decision, decision.revision(), Outcome.ACCEPTED, "");
        tell(by, decision, Taken.AMENDED, "revision " + decision.revision());
    }

    void withdrawn(CurrentMember by, Decision decision, int amendment, String reason) {
        decisions.saveAndFlush(decision);
        ended(by.id(), decision, amendment, Outcome.WITHDRAWN, reason);
        tell(by, decision, Taken.WITHDRAWN, "revision " + amendment);
    }

    /** What has waited waits no longer, since what is in force has ended. */
    void dropped(CurrentMember by, Decision decision, Basis basis, String reason) {
        if (basis.waited()) {
            ended(by.id(), decision, basis.revision(), Outcome.WITHDRAWN, reason);
        }
    }

    private void ended(MemberId by, Decision decision, int amendment, Outcome outcome, String reason) {
        amendments.end(decision.key(), amendment, outcome, by, clock.instant(), reason);
    }

    void moved(CurrentMember by, Decision decision, @Nullable DecisionStatus from, Taken step, String reason) {
        decisions.saveAndFlush(decision);
        course.add(decision, from, by.id(), clock.instant(), reason);
        tell(by, decision, step, "revision " + decision.revision());
    }

    /** Somebody's word on the latest revision, and how far it is agreed to with it. */
    Agreement agreed(CurrentMember by, Decision decision) {
        approvals.add(decision, by.id(), clock.instant());
        var agreement = approvals.of(decision, revisions.concerned(decision));
        if (!agreement.reached()) {
            tell(by, decision, Taken.APPROVED, "revision " + decision.latest());
        }
        return agreement;
    }

    void guarded(CurrentMember by, Decision decision, DecisionGuard guard) {
        tell(by, decision, Taken.GUARDED, told(decision, guard));
    }

    void unguarded(CurrentMember by, Decision decision, DecisionGuard guard) {
        tell(by, decision, Taken.UNGUARDED, told(decision, guard));
    }

    private static String told(Decision decision, DecisionGuard guard) {
        return "revision " + decision.latest() + ", " + guard.rule() + ": " + guard.says();
    }

    /**
     * Before a guard changes. Guards are a part of what is agreed to: who agreed before agreed to something else, what is in
     * force stays so until this is agreed to as well, and what was saved stays to be compared.
     *
     * @param overwrites whether it would be another one, or gone, in the one revision that has it
     */
    void prepare(CurrentMember by, Decision decision, DecisionGuard guard, boolean overwrites) {
        if (!decision.isOpen() || overwrites || approvals.any(decision)) {
            var before = latest(decision);
            var basis = Basis.of(decision);
            decision.renew(before.content(), !decision.isProposed());
            keep(by.id(), decision, before.content(), basis, guard.says());
        }
    }

    /** Flushed first: the rows that follow refer to the decision's. */
    private void saved(MemberId by, Decision decision, DecisionContent content, int from, String reason) {
        decisions.saveAndFlush(decision);
        revisions.add(decision, content, by, clock.instant(), reason);
        guards.carry(decision, from);
    }

    private void tell(CurrentMember by, Decision decision, Taken step, String detail) {
        edition.changed();
        events.publishEvent(new DecisionStep(by.id(), decision.id(by.tenant()), step, detail));
    }
}
