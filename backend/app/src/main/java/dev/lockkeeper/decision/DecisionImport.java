package dev.lockkeeper.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload of records from elsewhere, looked at first and then brought in.
 *
 * @param records how many files it brings in
 * @param done how many of them are in
 */
record DecisionImport(
        UUID id,
        String source,
        Status status,
        int records,
        int done,
        UUID byId,
        String byName,
        Instant at,
        @Nullable Instant finishedAt) {

    enum Status {
        PREVIEWED,
        RUNNING,
        DONE
    }

    public boolean isPreview() {
        return status == Status.PREVIEWED;
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public boolean isFinished() {
        return status == Status.DONE;
    }
}
