package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.migration.StatementMeasure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tool or a person says of one execution.
 *
 * @param key the reporter's own name of the execution: the same key is the same execution, however often it is reported
 * @param endedAt absent exactly while it is running
 * @param failedIn the script that it failed in; empty where it did not, or nobody says
 * @param statements what was measured of single ones, in any order; empty where nobody did
 * @param signal what it says of itself; nothing in reports that are older
 */
public record ExecutionReport(
        String key,
        UUID environment,
        Instant startedAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        Measurements measured,
        Tool tool,
        String failedIn,
        List<StatementMeasure> statements,
        Signal signal) {

    /** Nothing that is executed takes a year. */
    private static final Duration LONGEST = Duration.ofDays(365);

    public ExecutionReport {
        key = key.strip();
        failedIn = failedIn.strip();
        statements = List.copyOf(statements);
        signal = Objects.requireNonNullElse(signal, Signal.NONE);
        // What the database will read back: it keeps microseconds.
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MICROS);
        require(failedIn.isEmpty() || outcome == Outcome.FAILED, "execution.failed-in");
        require(!key.isEmpty(), "execution.key-missing");
        require(outcome.isEnd() == (endedAt != null), "execution.end-and-outcome");
        require(endedAt == null || !endedAt.isBefore(startedAt), "execution.ended-before-start");
        require(measured.isWithin(LONGEST), "execution.too-long");
        require(endedAt == null || Duration.between(startedAt, endedAt).compareTo(LONGEST) <= 0, "execution.too-long");
    }

    /** One that says nothing of itself. */
    public ExecutionReport(
            String key,
            UUID environment,
            Instant startedAt,
            @Nullable Instant endedAt,
            Outcome outcome,
            Measurements measured,
            Tool tool,
            String failedIn,
            List<StatementMeasure> statements) {
        this(key, environment, startedAt, endedAt, outcome, measured, tool, failedIn, statements, Signal.NONE);
    }

    /** One that measured the whole alone, and does not say where it failed. */
    public ExecutionReport(
            String key,
            UUID environment,
            Instant startedAt,
            @Nullable Instant endedAt,
            Outcome outcome,
            Measurements measured,
            Tool tool) {
        this(key, environment, startedAt, endedAt, outcome, measured, tool, "", List.of());
    }

    /** The same, saying so of itself. */
    public ExecutionReport saying(Signal other) {
        return new ExecutionReport(
                key, environment, startedAt, endedAt, outcome, measured, tool, failedIn, statements, other);
    }

    /** When it was said: where it does not tell, when what it tells of happened. */
    Instant said() {
        if (signal.at() != null) {
            return signal.at();
        }
        return endedAt == null ? startedAt : endedAt;
    }

    /** A tool that measured no duration still said when it started and ended; nothing has lasted before it ended. */
    Measurements timed() {
        var lasted = endedAt == null
                ? null
                : (Long) Duration.between(startedAt, endedAt).toMillis();
        var duration = endedAt != null && measured.durationMs() != null ? measured.durationMs() : lasted;
        return new Measurements(duration, measured.longestLockMs(), measured.lockWaitMs(), measured.rowsAffected());
    }
}
