package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrNote;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of an import as its report shows it.
 *
 * @param number of the decision that it is now
 */
record ImportedFile(
        UUID id,
        int place,
        String path,
        ImportVerdict verdict,
        @Nullable String layout,
        @Nullable String title,
        @Nullable DecisionStatus status,
        @Nullable LocalDate decidedOn,
        @Nullable String successor,
        List<AdrNote> notes,
        @Nullable Integer number) {}
