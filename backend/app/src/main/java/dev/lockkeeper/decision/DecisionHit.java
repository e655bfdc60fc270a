package dev.lockkeeper.decision;

import dev.lockkeeper.web.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision that a search found. Read by the template in place of a {@link DecisionRow}. */
record DecisionHit(
        int number,
        String title,
        DecisionStatus status,
        DecisionCategory category,
        Instant openedAt,
        @Nullable LocalDate reviewBy,
        float rank,
        String markedTitle,
        String markedText) {

    public List<Passage> titlePassages() {
        return Passage.split(markedTitle);
    }

    public List<Passage> excerpt() {
        return Passage.split(markedText);
    }

    DecisionRow row() {
        return new DecisionRow(number, title, status, category, openedAt, reviewBy);
    }

    RankCursor cursor() {
        return new RankCursor(rank, number);
    }
}
