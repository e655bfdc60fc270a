package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it leaves the house: its latest revision with names in place of identifiers.
 *
 * @param firstTitle that of its first revision, which its file is named after
 * @param movedAt when it came to stand where it stands
 */
record DecisionEntry(
        UUID key,
        int number,
        String title,
        String firstTitle,
        DecisionStatus status,
        DecisionCategory category,
        AdrTexts texts,
        List<String> domains,
        List<String> tables,
        List<String> services,
        List<String> deciders,
        @Nullable LocalDate reviewBy,
        @Nullable Integer successor,
        Instant movedAt) {

    /** One of its texts, by the name of its field. */
    public String text(String field) {
        return switch (field) {
            case "context" -> texts.context();
            case "options" -> texts.options();
            case "decision" -> texts.decision();
            case "consequences" -> texts.consequences();
            default -> texts.critique();
        };
    }
}
