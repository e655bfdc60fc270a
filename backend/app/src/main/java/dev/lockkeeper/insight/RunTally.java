package dev.lockkeeper.insight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finished executions as they are read one by one, counted month by month as they stand at an instant. */
final class RunTally {

    private final Map<YearMonth, FailureRate> months = new HashMap<>();
    private final Instant now;

    RunTally(Instant now) {
        this.now = now;
    }

    static RunTally of(Collection<FinishedRun> runs, Instant now) {
        var tally = new RunTally(now);
        runs.forEach(tally::add);
        return tally;
    }

    void add(FinishedRun run) {
        months.merge(run.month(), FailureRate.of(run, now), FailureRate::plus);
    }

    FailureRate month(YearMonth month) {
        return months.getOrDefault(month, FailureRate.NONE);
    }

    FailureRate all() {
        return months.values().stream().reduce(FailureRate.NONE, FailureRate::plus);
    }
}
