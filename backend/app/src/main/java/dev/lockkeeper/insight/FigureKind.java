package dev.lockkeeper.insight;

import java.time.Duration;

/** The five figures that Insights begins with. */
public enum FigureKind {
    LEAD_TIME("lead-times", Intervals.LEAST_FOR_MEDIAN),
    REVIEW_CYCLE("review-cycles", Intervals.LEAST_FOR_MEDIAN),
    /** In per cent. */
    FAILURE_RATE("executions", 20),
    /** Incidents by a confirmed migration flaw per 100 executions. */
    INCIDENT_RATE("incidents/flaws", 20),
    RESTORE("incidents/restored", Intervals.LEAST_FOR_MEDIAN);

    private final String rows;
    private final int least;

    FigureKind(String rows, int least) {
        this.rows = rows;
        this.least = least;
    }

    /** Where its rows are, below Insights. */
    public String rows() {
        return rows;
    }

    /** Of fewer nobody should judge. */
    int least() {
        return least;
    }

    boolean isLength() {
        return this != FAILURE_RATE && this != INCIDENT_RATE;
    }

    /** @param value in seconds, in per cent, or per 100 */
    String spelled(double value) {
        return switch (this) {
            case LEAD_TIME, REVIEW_CYCLE, RESTORE -> Spelled.of(Duration.ofMillis(Math.round(value * 1000)));
            case FAILURE_RATE -> Spelled.tenths(value) + " %";
            case INCIDENT_RATE -> Spelled.tenths(value) + " per 100";
        };
    }
}
