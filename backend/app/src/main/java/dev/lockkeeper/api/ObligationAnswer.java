package dev.lockkeeper.api;

import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One obligation. */
record ObligationAnswer(
        UUID id,
        ObligationKind kind,
        String title,

        @Schema(description = "LATE is open, and its day has passed.")
        ObligationRow.Standing status,

        @Schema(description = "Open, and its day has passed")
        boolean late,

        @Schema(
                description =
                        "Its job is not through, and has not been heard of for longer than the tenant's terms allow")
        boolean silent,

        UUID ownerId,
        String owner,
        LocalDate due,
        @Schema(example = "M-42") @Nullable String about,
        Origin origin,
        @Nullable String database,
        @Nullable String table,
        @Nullable String object,

        @Schema(description = "The page for people, relative to this server")
        String page) {

    static ObligationAnswer of(String slug, ObligationRow row) {
        return new ObligationAnswer(
                row.id(),
                row.kind(),
                row.title(),
                row.standing(),
                row.late(),
                row.silent(),
                row.ownerId(),
                row.ownerName(),
                row.dueOn(),
                row.subjectText(),
                row.origin(),
                row.databaseName(),
                row.tableName().isEmpty() ? null : row.tableName(),
                row.objectName().isEmpty() ? null : row.objectName(),
                "/" + slug + "/obligations/" + row.id());
    }
}
