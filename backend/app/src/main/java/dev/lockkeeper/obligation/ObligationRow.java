package dev.lockkeeper.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An obligation as lists and pages show it. */
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
        boolean late) {

    public boolean open() {
        return status == ObligationStatus.OPEN;
    }

    DueCursor cursor() {
        return new DueCursor(dueOn, id);
    }
}
