package dev.lockkeeper.execution;

import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.ProductionStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that a migration took in production, by all of its executions there. The first that succeeds makes it done, and
 * what happens elsewhere in production afterwards moves it no more. One that fails leaves it executing where another still
 * runs; what fails may be tried again.
 */
final class ToldSteps {

    private final List<ProductionStep> steps = new ArrayList<>();
    private int running;

    private ToldSteps() {}

    /** In their order; the executions are of one migration and one revision, and whichever order they come in counts for nothing. */
    static List<ProductionStep> of(Collection<Execution> executions) {
        var told = new ToldSteps();
        executions.stream()
                .flatMap(ToldSteps::moments)
                .sorted(Comparator.comparing(Moment::at)
                        .thenComparing(Moment::ends)
                        .thenComparing(moment -> moment.to().inProduction()))
                .forEach(told::take);
        return told.steps;
    }

    private record Moment(Instant at, boolean ends, Outcome to, String failedIn) {}

    private static Stream<Moment> moments(Execution run) {
        var start = new Moment(run.startedAt(), false, Outcome.RUNNING, "");
        return run.endedAt() == null
                ? Stream.of(start)
                : Stream.of(start, new Moment(run.endedAt(), true, run.outcome(), run.failedIn()));
    }

    private void take(Moment moment) {
        if (isDone()) {
            return;
        }
        running += moment.ends() ? -1 : 1;
        var moves = moment.ends() ? running == 0 || moment.to() == Outcome.SUCCEEDED : running == 1;
        if (moves) {
            steps.add(new ProductionStep(
                    moment.to().inProduction(), moment.at(), moment.to() == Outcome.FAILED ? moment.failedIn() : ""));
        }
    }

    private boolean isDone() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).to() == MigrationStatus.DONE;
    }
}
