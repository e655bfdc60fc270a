package dev.lockkeeper.api;

import dev.lockkeeper.decision.DecisionCommenting;
import dev.lockkeeper.decision.DecisionPart;
import dev.lockkeeper.decision.DecisionPassage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a decision, as it is sent. */
record CommentBody(
        @Schema(description = "Markdown; @ and a member's whole name calls that member.")
        @NotBlank
        @Size(max = DecisionCommenting.LONGEST)
        @Nullable
        String text,

        @Schema(description = "Where the quoted words stand; absent: the record as a whole.") @Nullable
        DecisionPart part,

        @Schema(
                description = "Words of that part, as they are read or written there.",
                example = "Primary keys are uuid.")
        @Size(max = DecisionPassage.LONGEST)
        @Nullable
        String quote,

        @Schema(description = "Which revision was read; absent: the latest.") @Nullable
        Integer revision,

        @Schema(description = "The name of somebody to call beside those whom the text calls.")
        @Size(max = 200)
        @Nullable
        String tell) {

    /** Null for the record as a whole. */
    @Nullable
    DecisionPassage passage() {
        var words = Objects.requireNonNullElse(quote, "");
        if (part == null && !words.isBlank()) {
            throw new InvalidField("part", "A quote stands in a part.", "the part that the quoted words stand in");
        }
        if (part != null && words.isBlank()) {
            throw new InvalidField("quote", "A passage has words.", "words of that part");
        }
        return part == null ? null : new DecisionPassage(part, words);
    }

    String called() {
        return Objects.requireNonNullElse(tell, "");
    }
}
