package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionStep.Taken;
import java.time.Clock;
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
    private final DecisionEdition edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionLedger(
            StoredDecisions decisions,
            DecisionRevisions revisions,
            Approvals approvals,
            DecisionCourse course,
            DecisionEdition edition,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.approvals = approvals;
        this.course = course;
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

    DecisionContent content(Decision decision) {
        return revisions.get(decision.key(), decision.revision()).content();
    }

    Decision opened(CurrentMember by, int number, DecisionContent content) {
        var decision = new Decision(number, content, by.id(), clock.instant());
        saved(by, decision, content, "");
        moved(by, decision, null, Taken.PROPOSED, "");
        return decision;
    }

    void revised(CurrentMember by, Decision decision, DecisionContent content, String reason) {
        saved(by, decision, content, reason);
        tell(by, decision, Taken.REVISED, "revision " + decision.revision());
    }

    void moved(CurrentMember by, Decision decision, @Nullable DecisionStatus from, Taken step, String reason) {
        decisions.saveAndFlush(decision);
        course.add(decision, from, by.id(), clock.instant(), reason);
        tell(by, decision, step, "revision " + decision.revision());
    }

    /** Somebody's word on the latest revision, and how far it is agreed to with it. */
    Agreement agreed(CurrentMember by, Decision decision) {
        approvals.add(decision, by.id(), clock.instant());
        var agreement = approvals.of(decision, revisions.get(decision.key(), decision.revision()));
        if (!agreement.reached()) {
            tell(by, decision, Taken.APPROVED, "revision " + decision.revision());
        }
        return agreement;
    }

    void guarded(CurrentMember by, Decision decision, DecisionGuard guard) {
        askAnew(by, decision, guard);
        tell(by, decision, Taken.GUARDED, guard.rule() + ": " + guard.says());
    }

    void unguarded(CurrentMember by, Decision decision, DecisionGuard guard) {
        askAnew(by, decision, guard);
        tell(by, decision, Taken.UNGUARDED, guard.rule() + ": " + guard.says());
    }

    /** Guards are a part of what is agreed to: who agreed before one changed agreed to something else. */
    private void askAnew(CurrentMember by, Decision decision, DecisionGuard guard) {
        if (approvals.any(decision)) {
            var content = content(decision);
            decision.revise(content, decision.revision(), guard.says());
            revised(by, decision, content, guard.says());
        }
    }

    /** Flushed first: the rows that follow refer to the decision's. */
    private void saved(CurrentMember by, Decision decision, DecisionContent content, String reason) {
        decisions.saveAndFlush(decision);
        revisions.add(decision, content, by.id(), clock.instant(), reason);
    }

    private void tell(CurrentMember by, Decision decision, Taken step, String detail) {
        edition.changed();
        events.publishEvent(new DecisionStep(by.id(), decision.id(by.tenant()), step, detail));
    }
}
