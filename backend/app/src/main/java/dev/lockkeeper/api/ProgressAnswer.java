package dev.lockkeeper.api;

import dev.lockkeeper.obligation.ObligationProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a job has come, by the latest of its reports. */
record ProgressAnswer(
        Instant at,
        Instant heardAt,
        long sequence,
        @Nullable Long batch,
        String checkpoint,
        long rowsDone,
        @Nullable Long rowsTotal,
        double rowsPerSecond,
        @Nullable Integer percent,
        @Nullable Instant estimatedEnd,
        @Nullable Long driftCount,
        @Nullable Instant driftAt) {

    static ProgressAnswer of(ObligationProgress progress) {
        return new ProgressAnswer(
                progress.reportedAt(),
                progress.heardAt(),
                progress.sequence(),
                progress.batch(),
                progress.checkpoint(),
                progress.rowsDone(),
                progress.rowsTotal(),
                progress.rate(),
                progress.percent().orElse(null),
                progress.estimatedEnd().orElse(null),
                progress.drift(),
                progress.driftAt());
    }
}
