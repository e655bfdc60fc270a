package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.DecisionLedger.Basis;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Guards that files bring. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GuardArrivals {

    private final DecisionGuards guards;
    private final GuardWriting writing;
    private final DecisionLedger ledger;
    private final DryRuns dryRuns;

    GuardArrivals(DecisionGuards guards, GuardWriting writing, DecisionLedger ledger, DryRuns dryRuns) {
        this.guards = guards;
        this.writing = writing;
        this.ledger = ledger;
        this.dryRuns = dryRuns;
    }

    /**
     * Those of a record in force wait as an amendment, which changes nothing else: their dry run begins, and once it is over
     * somebody may agree.
     */
    void await(MemberId by, Decision decision, DecisionContent content, List<DecisionGuard> wanted, String path) {
        if (wanted.isEmpty()) {
            return;
        }
        var basis = Basis.of(decision);
        decision.renew(content, true);
        ledger.keep(by, decision, content, basis, path);
        bring(by, decision, wanted);
        dryRuns.begin(by, decision.key(), guards.asked(decision.number()));
    }

    /** What is not there yet. */
    void bring(MemberId by, Decision decision, List<DecisionGuard> wanted) {
        var present = guards.of(decision.key()).stream()
                .map(kept -> identity(kept.guard()))
                .toList();
        var fresh = wanted.stream()
                .filter(guard -> !present.contains(identity(guard)))
                .limit(Math.max(0, DecisionGuard.MOST - present.size()))
                .toList();
        fresh.forEach(guard -> writing.add(decision, guard, by));
    }

    private static String identity(DecisionGuard guard) {
        return guard.rule() + " " + guard.distinction();
    }
}
