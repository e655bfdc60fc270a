package dev.lockkeeper.decision;

import dev.lockkeeper.common.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision as lists show it. */
public record DecisionRow(
        int number,
        String title,
        DecisionStatus status,
        DecisionCategory category,
        Instant openedAt,
        @Nullable LocalDate reviewBy) {

    Cursor cursor() {
        return Cursor.of(openedAt, number);
    }
}
