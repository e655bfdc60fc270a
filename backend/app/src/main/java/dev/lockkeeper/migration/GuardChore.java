package dev.lockkeeper.migration;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Judges open migrations anew that were told of other guards than hold now: each in a transaction of its own. Those that
 * know already are left alone, so that it may begin again wherever it was stopped.
 */
@Component
class GuardChore implements Chore {

    static final String NAME = "migration.guards";
    static final String TARGET = "open";
    private static final int BATCH = 50;

    private final Conventions conventions;
    private final Reassessing reassessing;
    private final GateRounds rounds;

    GuardChore(Conventions conventions, Reassessing reassessing, GateRounds rounds) {
        this.conventions = conventions;
        this.reassessing = reassessing;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var asked = conventions.asked();
        var numbers = rounds.next(new GateRound(0, 0, 0, 0), BATCH);
        while (!numbers.isEmpty()) {
            obey(numbers, asked);
            numbers = rounds.next(new GateRound(0, numbers.get(numbers.size() - 1), 0, 0), BATCH);
        }
    }

    private void obey(List<Integer> numbers, LintConfig asked) {
        var tenant = TenantContext.required();
        numbers.forEach(number -> Acting.asSystem(tenant, () -> {
            reassessing.obey(new MigrationId(tenant, number), asked);
            return number;
        }));
    }
}
