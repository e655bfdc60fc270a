package dev.lockkeeper.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the job behind a promise has come, by its latest report.
 *
 * @param driftByName who said how many rows differ; null where nobody has, or it was not kept
 * @param driftToken the name of the token by which they said it; null where it was by none
 * @param driftByHand whether somebody has compared by hand, rather than the job
 */
public record ObligationProgress(
        UUID obligationId,
        long sequence,
        Instant reportedAt,
        Instant heardAt,
        Instant firstAt,
        long firstRows,
        @Nullable Long batch,
        String checkpoint,
        long rowsDone,
        @Nullable Long rowsTotal,
        @Nullable Double rowsPerSecond,
        @Nullable Long drift,
        @Nullable Instant driftAt,
        @Nullable String driftByName,
        @Nullable String driftToken,
        @Nullable Boolean driftByHand) {

    private static final Duration LONGEST = Duration.ofDays(3650);

    public boolean isComplete() {
        return rowsTotal != null && rowsDone >= rowsTotal;
    }

    /** Nobody has found a row that differs. */
    public boolean isReconciled() {
        return drift != null && drift == 0;
    }

    /** As the messages call whoever said it. */
    public String driftSource() {
        if (Boolean.TRUE.equals(driftByHand)) {
            return "hand";
        }
        return driftToken == null ? "job" : "token";
    }

    /** From 0 to 100, and 100 only when all is done. */
    public Optional<Integer> percent() {
        if (rowsTotal == null) {
            return Optional.empty();
        }
        return Optional.of(isComplete() ? 100 : (int) Math.min(99, 100.0 * rowsDone / rowsTotal));
    }

    /** Rows a second, as told, else on average since the first report. */
    public double rate() {
        if (rowsPerSecond != null) {
            return rowsPerSecond;
        }
        var seconds = Duration.between(firstAt, reportedAt).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : Math.max(0, (rowsDone - firstRows) / seconds);
    }

    /** When it will be through if it goes on like this. */
    public Optional<Instant> estimatedEnd() {
        if (rowsTotal == null || isComplete() || rate() <= 0) {
            return Optional.empty();
        }
        var seconds = (rowsTotal - rowsDone) / rate();
        return seconds > LONGEST.toSeconds()
                ? Optional.empty()
                : Optional.of(reportedAt.plusMillis((long) (seconds * 1000)));
    }
}
