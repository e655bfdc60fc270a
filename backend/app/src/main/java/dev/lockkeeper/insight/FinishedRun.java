package dev.lockkeeper.insight;

import dev.lockkeeper.execution.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A finished execution in production.
 *
 * @param blamed whether a confirmed incident has its migration as a cause
 */
public record FinishedRun(int number, String title, Instant endedAt, Outcome outcome, boolean blamed) {

    /** So long after it, an incident that it caused has usually been found and its cause confirmed. */
    static final Duration MATURES_IN = Duration.ofDays(7);

    boolean isMature(Instant now) {
        return !endedAt.plus(MATURES_IN).isAfter(now);
    }

    /** Counted once, however many ways it failed. */
    public boolean failed() {
        return blamed || outcome != Outcome.SUCCEEDED;
    }

    /** What it is in the failure rate; the words are the message's key. */
    public String countedAt(Instant now) {
        return !isMature(now) ? "immature" : failed() ? "failed" : "finished";
    }

    YearMonth month() {
        return YearMonth.from(endedAt.atOffset(ZoneOffset.UTC));
    }
}
