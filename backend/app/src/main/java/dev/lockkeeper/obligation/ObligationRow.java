package dev.lockkeeper.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as lists and pages show it.
 *
 * @param silent whether its job, which is not through (that of a dual write never is), has not been heard of for as long as the terms say
 */
public record ObligationRow(
        UUID id,
        ObligationKind kind,
        String title,
        UUID ownerId,
        String ownerName,
        LocalDate dueOn,
        @Nullable String subjectText,
        @Nullable String subjectPath,
        ObligationStatus status,
        boolean late,
        boolean silent,
        Origin origin,
        @Nullable UUID databaseId,
        @Nullable String databaseName,
        String tableName,
        String objectName,
        int version) {

    public boolean open() {
        return status == ObligationStatus.OPEN;
    }

    /** Its words are somebody's own, and may become others. */
    public boolean isByHand() {
        return origin == Origin.HAND;
    }

    /** As pages and programs call it. */
    public Standing standing() {
        return switch (status) {
            case OPEN -> late ? Standing.LATE : Standing.OPEN;
            case KEPT -> Standing.DONE;
            case DROPPED -> Standing.DROPPED;
        };
    }

    /** Where a promise stands, in the words that people use. */
    public enum Standing {
        OPEN,
        LATE,
        DONE,
        DROPPED
    }

    public boolean isDualWrite() {
        return kind == ObligationKind.REMOVE_DUAL_WRITE;
    }

    /** Whether a job stands behind it as a rule. */
    public boolean isJob() {
        return kind == ObligationKind.FINISH_BACKFILL || isDualWrite();
    }

    DueCursor cursor() {
        return new DueCursor(dueOn, id);
    }
}
