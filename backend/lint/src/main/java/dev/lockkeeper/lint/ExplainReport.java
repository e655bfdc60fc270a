package dev.lockkeeper.lint;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a query's plan, or why the text is none.
 *
 * @param advice the gravest first
 * @param steps parents before children
 * @param more whether further plans follow, which were not read
 */
public record ExplainReport(
        @Nullable Problem problem,
        List<Advised> advice,
        List<Step> steps,
        @Nullable Double planningMs,
        @Nullable Double executionMs,
        boolean more) {

    /**
     * Why a text is no plan.
     *
     * @param line 1-based
     */
    public record Problem(int line, String message) {}

    /**
     * One thing that makes the query slow, and what could be done.
     *
     * @param kind in small letters and hyphens, such as "sequential-scan"
     * @param step its id in the plan, 0 for the plan as a whole
     * @param sql to run, statement by statement
     * @param price what following it costs
     */
    public record Advised(
            String kind,
            Severity severity,
            int step,
            String message,
            String why,
            List<String> sql,
            @Nullable String price) {

        public Advised {
            sql = List.copyOf(sql);
        }
    }

    /**
     * A step of the plan, over all its loops.
     *
     * @param title such as "Seq Scan on orders"
     * @param rows that came out; null where the query did not run, as with ownMs
     * @param ownMs alone, without those below it
     * @param share of the whole time, in percent
     */
    public record Step(
            int id,
            int depth,
            @Nullable String role,
            String title,
            @Nullable Long rows,
            @Nullable Long expectedRows,
            long removedRows,
            @Nullable Double ownMs,
            int share) {}

    public ExplainReport {
        advice = List.copyOf(advice);
        steps = List.copyOf(steps);
    }

    public static ExplainReport unread(int line, String message) {
        return new ExplainReport(new Problem(line, message), List.of(), List.of(), null, null, false);
    }

    public boolean read() {
        return problem == null;
    }

    /** Whether anything that is advised is that grave. */
    public boolean reaches(Severity threshold) {
        return advice.stream().anyMatch(one -> one.severity().compareTo(threshold) >= 0);
    }

    public Optional<Step> step(int id) {
        return steps.stream().filter(step -> step.id() == id).findFirst();
    }

    /** The step that took longest by itself; none where nothing was measured. */
    public Optional<Step> slowest() {
        Step slowest = null;
        for (var step : steps) {
            if (own(step) > (slowest == null ? 0 : own(slowest))) {
                slowest = step;
            }
        }
        return Optional.ofNullable(slowest);
    }

    private static double own(Step step) {
        var ms = step.ownMs();
        return ms == null ? 0 : ms;
    }
}
