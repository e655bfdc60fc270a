package dev.lockkeeper.rehearsal;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool or a person says of one rehearsal, after its end.
 *
 * @param key the reporter's own name of the rehearsal: the same key is the same rehearsal, however often it is reported
 * @param revision the number of the one that was rehearsed
 * @param longestLockMs how long the longest of its locks was held; null where nobody measured
 * @param statements what was measured of single ones, in any order
 */
public record RehearsalReport(
        String key,
        int revision,
        Setting setting,
        Instant startedAt,
        long durationMs,
        @Nullable Long longestLockMs,
        RehearsalOutcome outcome,
        String note,
        List<StatementMeasure> statements) {

    /** Nothing that is rehearsed takes a year. */
    private static final long LONGEST_MS = Duration.ofDays(365).toMillis();

    public RehearsalReport {
        key = key.strip();
        note = note.strip();
        statements = List.copyOf(statements);
        // What the database will read back: it keeps microseconds.
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        require(!key.isEmpty(), "rehearsal.key-missing");
        require(durationMs >= 0 && (longestLockMs == null || longestLockMs >= 0), "rehearsal.negative");
        require(durationMs <= LONGEST_MS, "rehearsal.too-long");
        require(startedAt.isAfter(Instant.EPOCH), "rehearsal.long-ago");
    }

    /** One that measured the whole alone. */
    public RehearsalReport(
            String key,
            int revision,
            Setting setting,
            Instant startedAt,
            long durationMs,
            @Nullable Long longestLockMs,
            RehearsalOutcome outcome,
            String note) {
        this(key, revision, setting, startedAt, durationMs, longestLockMs, outcome, note, List.of());
    }

    Measure whole() {
        return new Measure(durationMs, longestLockMs, null);
    }

    public List<StatementMeasure> slowest() {
        return StatementMeasure.slowest(statements);
    }

    Instant endedAt() {
        return startedAt.plusMillis(durationMs);
    }
}
