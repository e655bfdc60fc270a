package dev.lockkeeper.api;

import dev.lockkeeper.migration.WaiverRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding that somebody accepted. */
record WaiverAnswer(
        UUID id,
        @Schema(description = "The migration's number.") int migration,
        String rule,

        @Nullable @Schema(description = "Whose finding is waived; absent where no decision asks for the rule.")
        UUID guard,

        @Nullable @Schema(description = "The number of the guard's decision.")
        Integer decision,

        @Nullable String table,
        String script,
        String reason,
        @Nullable LocalDate until,
        @Schema(description = "IN_FORCE, ENDED or REVOKED.") String state,

        @Schema(description = "Whether a comment in the script says so.")
        boolean inScript,

        String by,
        Instant at,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    static WaiverAnswer of(WaiverRow row) {
        return new WaiverAnswer(
                row.id(),
                row.number(),
                row.rule(),
                row.guard(),
                row.decision(),
                row.table(),
                row.script(),
                row.reason(),
                row.until(),
                row.state(),
                row.inFile(),
                row.by(),
                row.at(),
                row.revokedBy(),
                row.revokedAt());
    }
}
