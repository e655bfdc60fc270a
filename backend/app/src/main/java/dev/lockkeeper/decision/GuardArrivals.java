package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
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

    GuardArrivals(DecisionGuards guards, GuardWriting writing) {
        this.guards = guards;
        this.writing = writing;
    }

    /** What is not there yet; whether there was any. */
    boolean bring(MemberId by, Decision decision, List<DecisionGuard> wanted) {
        var present = guards.of(decision.key()).stream()
                .map(kept -> identity(kept.guard()))
                .toList();
        var fresh = wanted.stream()
                .filter(guard -> !present.contains(identity(guard)))
                .limit(Math.max(0, DecisionGuard.MOST - present.size()))
                .toList();
        fresh.forEach(guard -> writing.add(decision, guard, by));
        return !fresh.isEmpty();
    }

    private static String identity(DecisionGuard guard) {
        return guard.rule() + " " + guard.distinction();
    }
}
