package dev.lockkeeper.insight;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is made of.
 *
 * @param value in the unit of its kind; nothing without a sample
 * @param n the size of the sample
 * @param interval that holds the truth 95 times of 100, where the sample allows to say
 */
record Measure(@Nullable Double value, int n, Intervals.@Nullable Interval interval) {

    private static final int HUNDRED = 100;

    static Measure of(FigureKind kind, KeyFigures figures) {
        return switch (kind) {
            case LEAD_TIME -> length(kind, figures.lead(), figures.migrations(), figures);
            case REVIEW_CYCLE -> length(kind, figures.review(), figures.reviewed(), figures);
            case FAILURE_RATE -> share(figures.failed(), figures.finished());
            case INCIDENT_RATE -> rate(figures.flaws(), figures.executions());
            case RESTORE -> length(kind, figures.restore(), figures.restored(), figures);
        };
    }

    private static Measure length(FigureKind kind, @Nullable Duration median, int n, KeyFigures figures) {
        return new Measure(
                median == null ? null : median.toMillis() / 1000.0,
                n,
                figures.intervals().get(kind));
    }

    private static Measure share(int part, int whole) {
        if (whole == 0) {
            return new Measure(null, 0, null);
        }
        var share = Intervals.share(part, whole);
        return new Measure(
                (double) HUNDRED * part / whole,
                whole,
                new Intervals.Interval(share.low() * HUNDRED, share.high() * HUNDRED));
    }

    private static Measure rate(int flaws, int executions) {
        if (executions == 0) {
            return new Measure(null, 0, null);
        }
        var count = Intervals.poisson(flaws);
        var per = (double) HUNDRED / executions;
        return new Measure(flaws * per, executions, new Intervals.Interval(count.low() * per, count.high() * per));
    }
}
