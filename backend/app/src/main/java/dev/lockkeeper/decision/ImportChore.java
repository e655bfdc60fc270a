package dev.lockkeeper.decision;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.GiveUp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An import that somebody has looked at and wants. */
@Component
class ImportChore implements Chore {

    static final String NAME = "decision.import";

    private final ImportRun run;
    private final DecisionImports imports;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportChore(ImportRun run, DecisionImports imports, TransactionTemplate transaction, Clock clock) {
        this.run = run;
        this.imports = imports;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var id = UUID.fromString(target);
        try {
            transaction.executeWithoutResult(status -> imports.finish(id, run.run(id), clock.instant()));
        } catch (RuleViolation refused) {
            throw new GiveUp(refused.key(), refused);
        }
    }
}
