package dev.lockkeeper.insight;

import dev.lockkeeper.migration.GuardOutcome;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/** One migration in which a guard of a decision found something, and what became of it. */
public record GuardedRow(
        UUID guard,
        UUID migrationUuid,
        int decision,
        String decisionTitle,
        int migration,
        String title,
        Instant foundAt,
        GuardOutcome outcome) {

    YearMonth month() {
        return YearMonth.from(foundAt.atOffset(ZoneOffset.UTC));
    }

    String cursor() {
        return foundAt + "_" + guard + "_" + migrationUuid;
    }
}
