package dev.lockkeeper.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as lists and pages show it.
 *
 * @param guard whose finding is waived; null where no decision asks for the rule, or where a comment says so
 * @param decision the number of its record
 * @param promise what was promised for its last day; null when it does not end, or a comment says so
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
        @Nullable UUID guard,
        @Nullable Integer decision,
        @Nullable String table,
        String script,
        String statement,
        String reason,
        @Nullable LocalDate until,
        boolean ended,
        @Nullable UUID promise,
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
        return new GivenWaiver(id, rule, guard, statement, reason, until);
    }

    WaiverCursor cursor() {
        return new WaiverCursor(at, id);
    }
}
