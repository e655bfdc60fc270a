package dev.lockkeeper.migration;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.migration.GuardTrials.Counted;
import dev.lockkeeper.migration.GuardTrials.Trial;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tries guards on one migration or database after the other, and goes on where it was stopped. */
@Component
class GuardTrialChore implements Chore {

    static final String NAME = "migration.guard-trial";

    private static final Duration A_WHILE = Duration.ofSeconds(5);

    private final GuardTrials trials;
    private final GuardTry guards;

    GuardTrialChore(GuardTrials trials, GuardTry guards) {
        this.trials = trials;
        this.guards = guards;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var decision = UUID.fromString(target);
        asSystem(() -> trials.find(decision)).filter(Trial::isUnderWay).ifPresent(this::goOn);
    }

    /** Where another worker goes on with it, that one may be dying: it is looked at again. */
    private void goOn(Trial trial) {
        if (!migrations(trial) || !databases(trial)) {
            throw new TryLater("a dry run that somebody else goes on with", A_WHILE);
        }
        trials.end(trial);
    }

    /** False where a newer run has taken its place, or another worker goes on with it. */
    private boolean migrations(Trial trial) {
        return IntStream.range(trial.done(), trial.migrations().size()).allMatch(place -> {
            var number = trial.migrations().get(place);
            var found = asSystem(() -> guards.migration(trial.guards(), number));
            var counted = found.isPresent() ? Counted.MIGRATION : Counted.MIGRATION_UNTRIED;
            return trials.tried(trial, place, counted, found.orElse(List.of()));
        });
    }

    private boolean databases(Trial trial) {
        return IntStream.range(trial.databasesDone(), trial.surveyed().size()).allMatch(place -> {
            var database = trial.surveyed().get(place);
            var found = asSystem(() -> guards.database(trial.guards(), database));
            var counted = found.isPresent() ? Counted.DATABASE : Counted.DATABASE_UNTRIED;
            return trials.tried(trial, place, counted, found.orElse(List.of()));
        });
    }

    private static <T> T asSystem(Supplier<T> work) {
        return Acting.asSystem(TenantContext.required(), work);
    }
}
