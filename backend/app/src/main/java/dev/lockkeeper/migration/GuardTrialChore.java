package dev.lockkeeper.migration;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.migration.GuardTrials.Counted;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tries guards on one migration or database after the other, and goes on where it was stopped. */
@Component
class GuardTrialChore implements Chore {

    static final String NAME = "migration.guard-trial";

    private final GuardTrials trials;
    private final GuardTry guards;
    private final TryingGuards trying;

    GuardTrialChore(GuardTrials trials, GuardTry guards, TryingGuards trying) {
        this.trials = trials;
        this.guards = guards;
        this.trying = trying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var decision = UUID.fromString(target);
        asSystem(() -> trials.find(decision))
                .filter(GuardTrials.Trial::isUnderWay)
                .ifPresent(trial -> {
                    if (migrations(trial) && databases(trial)) {
                        trials.end(trial);
                    }
                });
    }

    /** False where a newer run has taken its place. */
    private boolean migrations(GuardTrials.Trial trial) {
        var left = asSystem(trying::recent).stream().skip(trial.done()).toList();
        return left.stream().allMatch(number -> {
            var found = asSystem(() -> guards.migration(trial.guards(), number));
            var counted = found.isPresent() ? Counted.MIGRATION : Counted.MIGRATION_UNTRIED;
            return trials.tried(trial, counted, found.orElse(List.of()));
        });
    }

    private boolean databases(GuardTrials.Trial trial) {
        var left =
                asSystem(guards::databases).stream().skip(trial.databasesDone()).toList();
        return left.stream().allMatch(database -> {
            var found = asSystem(() -> guards.database(trial.guards(), database));
            var counted = found.isPresent() ? Counted.DATABASE : Counted.DATABASE_UNTRIED;
            return trials.tried(trial, counted, found.orElse(List.of()));
        });
    }

    private static <T> T asSystem(Supplier<T> work) {
        return Acting.asSystem(TenantContext.required(), work);
    }
}
