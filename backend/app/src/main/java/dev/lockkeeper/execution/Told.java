package dev.lockkeeper.execution;

import dev.lockkeeper.migration.StatementMeasure;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of an execution by all of its reports, whichever order they came in. */
record Told(
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        Measurements measured,
        Tool tool,
        String failedIn,
        List<StatementMeasure> statements) {

    static Told by(ExecutionReport first) {
        return new Told(
                first.startedAt(),
                first.endedAt(),
                first.outcome(),
                first.timed(),
                first.tool(),
                first.failedIn(),
                first.statements());
    }

    /** By reports in the order in which they were said; at least one. */
    static Told by(List<ExecutionReport> inOrder) {
        var told = by(inOrder.get(0));
        for (var next : inOrder.subList(1, inOrder.size())) {
            told = told.and(next);
        }
        return told;
    }

    /** With one that was said after those: what it is silent of, it does not take back. */
    Told and(ExecutionReport next) {
        return new Told(
                next.startedAt(),
                next.endedAt(),
                next.outcome().after(outcome),
                next.timed().or(measured),
                next.tool(),
                next.failedIn().isEmpty() ? failedIn : next.failedIn(),
                next.statements().isEmpty() ? statements : next.statements());
    }

    /** Whether what began or ended, or when, is another; what was measured moves nothing. */
    boolean movesOtherwiseThan(Told before) {
        return outcome != before.outcome
                || !startedAt.equals(before.startedAt)
                || !Objects.equals(endedAt, before.endedAt);
    }

    /** Whether somebody should be told: what is measured on the way is for those alone who look. */
    boolean isNewsAfter(Told before) {
        return outcome.isEnd()
                ? !equals(before)
                : outcome != before.outcome || !startedAt.equals(before.startedAt) || !tool.equals(before.tool);
    }
}
