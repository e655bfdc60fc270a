package dev.lockkeeper.api;

import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionReading;
import dev.lockkeeper.decision.DecisionRow;
import dev.lockkeeper.decision.DecisionStatus;
import dev.lockkeeper.decision.ServiceName;
import dev.lockkeeper.decision.TablePattern;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One decision as it stands; the texts are Markdown, and only a single decision's answer has them. */
record DecisionAnswer(
        int number,
        @Schema(example = "D-7") String id,

        @Schema(description = "The page for people, relative to this server.")
        String page,

        String title,
        DecisionStatus status,
        DecisionCategory category,
        @Nullable LocalDate reviewBy,
        @Nullable Text text,

        @Schema(description = "What waits to be agreed to: the proposal itself, or an amendment of what is in force.")
        @Nullable
        Open open,

        @Schema(description = "Who agreed to which revision, the latest revision first; absent in lists.") @Nullable
        List<DecisionReading.Given> approvals) {

    /** A revision that waits to be agreed to. */
    record Open(
            String title,
            DecisionCategory category,
            @Nullable LocalDate reviewBy,
            Text text,
            String by,
            Instant at,
            String reason,
            List<DecisionReading.Wanted> missing) {}

    /** What it says. */
    record Text(
            int revision,
            String context,
            String options,
            String decision,
            String consequences,
            String critique,
            List<String> tables,

            @Schema(description = "The programs whose data it is about.", example = "[\"order-service\"]")
            List<String> services) {}

    static DecisionAnswer of(String slug, DecisionRow row) {
        return new DecisionAnswer(
                row.number(),
                "D-" + row.number(),
                page(slug, row.number()),
                row.title(),
                row.status(),
                row.category(),
                row.reviewBy(),
                null,
                null,
                null);
    }

    static DecisionAnswer of(String slug, DecisionReading.Standing standing) {
        var content = standing.content();
        return new DecisionAnswer(
                standing.number(),
                "D-" + standing.number(),
                page(slug, standing.number()),
                content.title(),
                standing.status(),
                content.category(),
                content.reviewBy(),
                text(standing.revision(), content),
                open(standing.open()),
                standing.approvals());
    }

    private static @Nullable Open open(DecisionReading.@Nullable Open open) {
        if (open == null) {
            return null;
        }
        var content = open.content();
        return new Open(
                content.title(),
                content.category(),
                content.reviewBy(),
                text(open.revision(), content),
                open.by(),
                open.at(),
                open.reason(),
                open.missing());
    }

    private static Text text(int revision, DecisionContent content) {
        return new Text(
                revision,
                content.context(),
                content.options(),
                content.decision(),
                content.consequences(),
                content.critique(),
                content.tables().stream().map(TablePattern::text).toList(),
                content.services().stream().map(ServiceName::text).toList());
    }

    private static String page(String slug, int number) {
        return "/" + slug + "/decisions/" + number;
    }
}
