package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.decision.DecisionStep.Taken;
import dev.lockkeeper.tenancy.Counter;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a proposal to its end. Each method is one step. */
@Service
@Transactional
public class DecisionRecording {

    private final DecisionLedger ledger;
    private final DecisionGuards guards;
    private final DecisionReviews reviews;
    private final Counter counter;

    DecisionRecording(DecisionLedger ledger, DecisionGuards guards, DecisionReviews reviews, Counter counter) {
        this.ledger = ledger;
        this.guards = guards;
        this.reviews = reviews;
        this.counter = counter;
    }

    @EngineersMay
    public DecisionId propose(CurrentMember by, DecisionContent content) {
        return ledger.opened(by, counter.next("decision"), content).id(by.tenant());
    }

    /** A new revision of what was read at an earlier one; where that is no longer the latest, nothing is overwritten. */
    @EngineersMay
    public void revise(CurrentMember by, DecisionId id, int readRevision, DecisionContent content, String reason) {
        var decision = ledger.get(id);
        var reviewBefore = decision.reviewBy();
        decision.revise(content, readRevision, reason);
        ledger.revised(by, decision, content, reason);
        if (decision.status() == DecisionStatus.ACCEPTED && !Objects.equals(reviewBefore, decision.reviewBy())) {
            reviews.follow(by, decision, content, reason);
        }
    }

    @EngineersMay
    public void guard(CurrentMember by, DecisionId id, DecisionGuard guard) {
        var decision = ledger.lock(id);
        decision.requireOpenForGuards();
        guard.requireSound();
        require(guards.of(decision.key()).size() < DecisionGuard.MOST, "decision.guard-many", DecisionGuard.MOST);
        guards.add(decision, guard, by.id());
        ledger.guarded(by, decision, guard);
    }

    @EngineersMay
    public void changeGuard(CurrentMember by, DecisionId id, UUID guard, DecisionGuard to) {
        var decision = ledger.lock(id);
        guards.get(decision.key(), guard);
        decision.requireOpenForGuards();
        to.requireSound();
        guards.change(decision, guard, to, by.id());
        ledger.guarded(by, decision, to);
    }

    @EngineersMay
    public void removeGuard(CurrentMember by, DecisionId id, UUID guard) {
        var decision = ledger.lock(id);
        var gone = guards.get(decision.key(), guard);
        decision.requireOpenForGuards();
        guards.remove(decision, guard);
        ledger.unguarded(by, decision, gone.guard());
    }

    /**
     * As below, from a page: the guards that were read on it must be those that are there.
     *
     * @param readGuards as {@link GuardPrint} tells them from others
     */
    @ReviewersMay
    public boolean accept(CurrentMember by, DecisionId id, int readRevision, String readGuards) {
        var decision = ledger.lock(id);
        if (decision.isProposed() && !GuardPrint.of(guards.of(decision.key())).equals(readGuards)) {
            throw new GuardsChanged();
        }
        return accept(by, id, readRevision);
    }

    /**
     * Agrees to the revision that the reviewer read; it is accepted as soon as the approvals that its category and domains
     * ask for are together.
     *
     * @return whether it is accepted now
     */
    @ReviewersMay
    public boolean accept(CurrentMember by, DecisionId id, int readRevision) {
        var decision = ledger.lock(id);
        var content = ledger.content(decision);
        decision.requireAcceptable(content, readRevision);
        if (!ledger.agreed(by, decision).reached()) {
            return false;
        }
        decision.accept(content, readRevision);
        ledger.moved(by, decision, DecisionStatus.PROPOSED, Taken.ACCEPTED, "");
        reviews.promise(by, decision, content);
        return true;
    }

    @ReviewersMay
    public void reject(CurrentMember by, DecisionId id, String reason) {
        var decision = ledger.get(id);
        decision.reject(reason);
        ledger.moved(by, decision, DecisionStatus.PROPOSED, Taken.REJECTED, reason);
    }

    @ReviewersMay
    public void deprecate(CurrentMember by, DecisionId id, String reason) {
        var decision = ledger.get(id);
        decision.deprecate(reason);
        ledger.moved(by, decision, DecisionStatus.ACCEPTED, Taken.DEPRECATED, reason);
        reviews.release(by, decision, reason);
    }

    @ReviewersMay
    public void supersede(CurrentMember by, DecisionId id, DecisionId successor, String reason) {
        var decision = ledger.get(id);
        decision.supersedeBy(ledger.get(successor), reason);
        ledger.moved(by, decision, DecisionStatus.ACCEPTED, Taken.SUPERSEDED, reason);
        reviews.release(by, decision, reason);
    }
}
