package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.decision.DecisionLedger.Basis;
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
    private final DecisionAgreeing agreeing;
    private final DecisionGuards guards;
    private final GuardWriting writing;
    private final DecisionReviews reviews;
    private final Counter counter;

    DecisionRecording(
            DecisionLedger ledger,
            DecisionAgreeing agreeing,
            DecisionGuards guards,
            GuardWriting writing,
            DecisionReviews reviews,
            Counter counter) {
        this.ledger = ledger;
        this.agreeing = agreeing;
        this.guards = guards;
        this.writing = writing;
        this.reviews = reviews;
        this.counter = counter;
    }

    @EngineersMay
    public DecisionId propose(CurrentMember by, DecisionContent content) {
        return ledger.opened(by, counter.next("decision"), content).id(by.tenant());
    }

    /**
     * A new revision of what was read at an earlier one; where that is no longer the latest, nothing is overwritten.
     *
     * @return whether it waits to be agreed to, and what was in force stays so until then
     */
    @EngineersMay
    public boolean revise(CurrentMember by, DecisionId id, int readRevision, DecisionContent content, String reason) {
        var decision = ledger.lock(id);
        var basis = Basis.of(decision);
        if (ledger.mustWait(by, decision, content)) {
            decision.amend(content, readRevision, reason);
            ledger.revised(by, decision, content, basis, reason);
            return true;
        }
        var reviewBefore = decision.reviewBy();
        decision.revise(content, readRevision, reason);
        ledger.revised(by, decision, content, basis, reason);
        if (decision.status() == DecisionStatus.ACCEPTED && !Objects.equals(reviewBefore, decision.reviewBy())) {
            reviews.follow(by, decision, content, reason);
        }
        return false;
    }

    /** Who wrote it, or a reviewer, takes an amendment back; what is in force stays so. */
    @EngineersMay
    public void withdraw(CurrentMember by, DecisionId id, int readRevision, String reason) {
        var decision = ledger.lock(id);
        decision.requireLatest(readRevision);
        require(by.mayReview() || ledger.latest(decision).by().equals(by.id()), "decision.withdraw-own");
        decision.withdraw(reason);
        ledger.withdrawn(by, decision, readRevision, reason);
    }

    /** Where a record is in force, this opens an amendment of it, as do the two that follow. */
    @EngineersMay
    public void guard(CurrentMember by, DecisionId id, DecisionGuard guard) {
        var decision = ledger.lock(id);
        decision.requireOpenForGuards();
        guard.requireSound();
        require(guards.of(decision.key()).size() < DecisionGuard.MOST, "decision.guard-many", DecisionGuard.MOST);
        ledger.prepare(by, decision, guard, false);
        writing.add(decision, guard, by.id());
        ledger.guarded(by, decision, guard);
    }

    @EngineersMay
    public void changeGuard(CurrentMember by, DecisionId id, UUID guard, DecisionGuard to) {
        var decision = ledger.lock(id);
        guards.get(decision.key(), guard);
        decision.requireOpenForGuards();
        to.requireSound();
        ledger.prepare(by, decision, to, writing.isOfLatestAlone(decision, guard));
        writing.change(decision, guard, to, by.id());
        ledger.guarded(by, decision, to);
    }

    @EngineersMay
    public void removeGuard(CurrentMember by, DecisionId id, UUID guard) {
        var decision = ledger.lock(id);
        var gone = guards.get(decision.key(), guard);
        decision.requireOpenForGuards();
        ledger.prepare(by, decision, gone.guard(), writing.isOfLatestAlone(decision, guard));
        writing.remove(decision, guard, by.id());
        ledger.unguarded(by, decision, gone.guard());
    }

    /** As below, from a page: what was read on it must be what is there. */
    @ReviewersMay
    public boolean accept(CurrentMember by, DecisionId id, int readRevision, String readGuards) {
        var decision = ledger.lock(id);
        agreeing.requireRead(decision, readGuards);
        return agreeing.agree(by, decision, readRevision);
    }

    /**
     * Before that, from a page.
     *
     * @param readGuards as {@link GuardPrint} tells them from others
     * @return whether the dry run of its guards has to be waited for; it is begun where nobody has
     */
    @ReviewersMay
    public boolean awaitsDryRun(CurrentMember by, DecisionId id, int readRevision, String readGuards) {
        var decision = ledger.lock(id);
        agreeing.requireRead(decision, readGuards);
        decision.requireAcceptable(ledger.latest(decision).content(), readRevision);
        return agreeing.awaitsDryRun(by, decision);
    }

    /**
     * Agrees to the revision that the reviewer read; it is accepted, or the amendment in force, as soon as the approvals
     * that its category and domains ask for are together.
     *
     * @return whether it is now
     */
    @ReviewersMay
    public boolean accept(CurrentMember by, DecisionId id, int readRevision) {
        return agreeing.agree(by, ledger.lock(id), readRevision);
    }

    @ReviewersMay
    public void reject(CurrentMember by, DecisionId id, String reason) {
        var decision = ledger.lock(id);
        decision.reject(reason);
        ledger.moved(by, decision, DecisionStatus.PROPOSED, Taken.REJECTED, reason);
    }

    @ReviewersMay
    public void deprecate(CurrentMember by, DecisionId id, String reason) {
        var decision = ledger.lock(id);
        var basis = Basis.of(decision);
        decision.deprecate(reason);
        ledger.moved(by, decision, DecisionStatus.ACCEPTED, Taken.DEPRECATED, reason);
        ledger.dropped(by, decision, basis, reason);
        reviews.release(by, decision, reason);
    }

    @ReviewersMay
    public void supersede(CurrentMember by, DecisionId id, DecisionId successor, String reason) {
        var decision = ledger.lock(id);
        var basis = Basis.of(decision);
        decision.supersedeBy(ledger.get(successor), reason);
        ledger.moved(by, decision, DecisionStatus.ACCEPTED, Taken.SUPERSEDED, reason);
        ledger.dropped(by, decision, basis, reason);
        reviews.release(by, decision, reason);
    }
}
