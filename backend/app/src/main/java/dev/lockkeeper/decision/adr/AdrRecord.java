package dev.lockkeeper.decision.adr;

import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as its file says it, whatever its layout.
 *
 * @param number the file's own, where it has one
 * @param date when it came to stand where it stands
 * @param course how it came there, where the file says more than that; oldest first
 */
public record AdrRecord(
        AdrLayout layout,
        @Nullable Integer number,
        String title,
        DecisionStatus status,
        @Nullable LocalDate date,
        AdrTexts texts,
        AdrNames names,
        DecisionCategory category,
        List<String> tables,
        List<String> services,
        List<DecisionGuard> guards,
        @Nullable LocalDate reviewBy,
        List<AdrStep> course,
        List<AdrReference> references) {

    AdrRecord with(DecisionStatus other) {
        return new AdrRecord(
                layout,
                number,
                title,
                other,
                date,
                texts,
                names,
                category,
                tables,
                services,
                guards,
                reviewBy,
                course,
                references);
    }

    AdrRecord retitled(String other, AdrTexts changed) {
        return new AdrRecord(
                layout,
                number,
                other,
                status,
                date,
                changed,
                names,
                category,
                tables,
                services,
                guards,
                reviewBy,
                course,
                references);
    }
}
