package dev.lockkeeper.decision;

import dev.lockkeeper.web.MarkedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision that a search found. Read by the template in place of a {@link DecisionRow}. */
record DecisionHit(
        int number,
        String title,
        DecisionStatus status,
        DecisionCategory category,
        Instant openedAt,
        @Nullable LocalDate reviewBy,
        MarkedText markedTitle,
        MarkedText excerpt) {

    static DecisionHit of(DecisionRow row, String markedTitle, String markedText) {
        return new DecisionHit(
                row.number(),
                row.title(),
                row.status(),
                row.category(),
                row.openedAt(),
                row.reviewBy(),
                MarkedText.of(markedTitle),
                MarkedText.of(markedText));
    }
}
