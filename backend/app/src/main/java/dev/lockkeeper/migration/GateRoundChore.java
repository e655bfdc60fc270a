package dev.lockkeeper.migration;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import org.springframework.stereotype.Component;

/** Judges all open migrations anew, and asks their gates: each in a transaction of its own, so that nobody waits for the rest. */
@Component
class GateRoundChore implements Chore {

    static final String NAME = "migration.gates";

    /** There is one round a tenant. */
    static final String TARGET = "open";

    /** So many are asked again at the most, where a worker dies before it has noted them. */
    static final int BATCH = 50;

    private final GateRounds rounds;
    private final Reassessing reassessing;

    GateRoundChore(GateRounds rounds, Reassessing reassessing) {
        this.rounds = rounds;
        this.reassessing = reassessing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        for (var round = rounds.underWay(); round.isPresent(); round = rounds.underWay()) {
            goOn(round.get());
        }
    }

    private void goOn(GateRound round) {
        var numbers = rounds.next(round, BATCH);
        if (numbers.isEmpty()) {
            rounds.end(round);
        } else {
            judgeAnew(numbers);
            rounds.advance(round, numbers);
        }
    }

    private void judgeAnew(List<Integer> numbers) {
        var tenant = TenantContext.required();
        numbers.forEach(number -> Acting.asSystem(tenant, () -> {
            reassessing.refresh(new MigrationId(tenant, number));
            return number;
        }));
    }
}
