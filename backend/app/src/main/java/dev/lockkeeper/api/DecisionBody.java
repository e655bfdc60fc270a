package dev.lockkeeper.api;

import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionContent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is proposed; the texts are Markdown. */
record DecisionBody(
        @Schema(example = "Primary keys are uuid") @NotBlank @Size(max = 200) @Nullable
        String title,

        @NotNull @Nullable DecisionCategory category,
        @Size(max = DecisionContent.LONGEST) @Nullable String context,
        @Size(max = DecisionContent.LONGEST) @Nullable String options,
        @Size(max = DecisionContent.LONGEST) @Nullable String decision,
        @Size(max = DecisionContent.LONGEST) @Nullable String consequences,

        @Schema(description = "What we will regret in 18 months.") @Size(max = DecisionContent.LONGEST) @Nullable
        String critique,

        @Schema(description = "Their names.", example = "[\"payments\"]") @Size(max = 100) @Nullable
        List<String> domains,

        @Schema(description = "Patterns.", example = "[\"billing.*\"]") @Size(max = 100) @Nullable
        List<String> tables,

        @Schema(description = "The programs whose data it is about.", example = "[\"order-service\"]")
        @Size(max = 100)
        @Nullable
        List<String> services,

        @Schema(description = "Members' identifiers.") @Size(max = 100) @Nullable
        List<UUID> deciders,

        @Nullable LocalDate reviewBy) {}
