package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.decision.DecisionStep.Taken;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agreeing to a record's latest revision, once it is known what its guards would have found. The record is locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionAgreeing {

    static final String NO_DRY_RUN = "decision.dry-run-missing";

    private final DecisionLedger ledger;
    private final DecisionGuards guards;
    private final DecisionReviews reviews;
    private final DryRuns dryRuns;
    private final DecisionDryRuns kept;

    DecisionAgreeing(
            DecisionLedger ledger,
            DecisionGuards guards,
            DecisionReviews reviews,
            DryRuns dryRuns,
            DecisionDryRuns kept) {
        this.ledger = ledger;
        this.guards = guards;
        this.reviews = reviews;
        this.dryRuns = dryRuns;
        this.kept = kept;
    }

    /** Nobody agrees to guards that they have not seen. */
    void requireRead(Decision decision, String readGuards) {
        if (decision.isOpen() && !GuardPrint.of(guards.of(decision.key())).equals(readGuards)) {
            throw new GuardsChanged();
        }
    }

    /** Whether a dry run of its guards has to be waited for; one is begun where there is none. */
    boolean awaitsDryRun(CurrentMember by, Decision decision) {
        var asked = guards.asked(decision.number());
        if (asked.isEmpty()) {
            return false;
        }
        var run = dryRuns.of(decision.key(), asked);
        if (run.isEmpty()) {
            dryRuns.begin(by.id(), decision.key(), asked);
        }
        return run.filter(DryRun::isOver).isEmpty();
    }

    /** Whether it is accepted, or the amendment in force, with this approval. */
    boolean agree(CurrentMember by, Decision decision, int readRevision) {
        var content = ledger.latest(decision).content();
        decision.requireAcceptable(content, readRevision);
        var dryRun = dryRun(decision);
        if (!ledger.agreed(by, decision).reached()) {
            return false;
        }
        dryRun.ifPresent(run -> kept.keep(decision.key(), readRevision, run));
        if (decision.isAmended()) {
            amend(by, decision, content, readRevision);
        } else {
            accept(by, decision, content, readRevision);
        }
        return true;
    }

    private void accept(CurrentMember by, Decision decision, DecisionContent content, int readRevision) {
        decision.accept(content, readRevision);
        ledger.moved(by, decision, DecisionStatus.PROPOSED, Taken.ACCEPTED, "");
        reviews.promise(by, decision, content);
    }

    private void amend(CurrentMember by, Decision decision, DecisionContent content, int readRevision) {
        var reason = ledger.latest(decision).reason();
        var reviewBefore = decision.reviewBy();
        decision.accept(content, readRevision);
        ledger.amended(by, decision, content);
        if (!Objects.equals(reviewBefore, content.reviewBy())) {
            reviews.follow(by, decision, content, reason);
        }
    }

    /** Of exactly the guards that are agreed to; empty where there are none. */
    private Optional<DryRun> dryRun(Decision decision) {
        var asked = guards.asked(decision.number());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var run = dryRuns.of(decision.key(), asked).filter(DryRun::isOver);
        return Optional.of(run.orElseThrow(() -> new RuleViolation(NO_DRY_RUN)));
    }
}
