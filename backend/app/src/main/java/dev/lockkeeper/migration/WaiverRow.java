package dev.lockkeeper.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as lists and pages show it.
 *
 * @param inFile whether a comment in the script says so
 * @param until the last day on which it holds
 * @param ended whether that day is over, by the day of the reader's page
 */
public record WaiverRow(
        UUID id,
        int number,
        String title,
        boolean inFile,
        String rule,
        @Nullable String table,
        String script,
        String statement,
        String reason,
        @Nullable LocalDate until,
        boolean ended,
        String by,
        Instant at,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** As the list says it: in force, ended or revoked. */
    public String state() {
        return isRevoked() ? "REVOKED" : ended ? "ENDED" : "IN_FORCE";
    }

    GivenWaiver given() {
        return new GivenWaiver(id, rule, statement, reason, until);
    }

    WaiverCursor cursor() {
        return new WaiverCursor(at, id);
    }
}
