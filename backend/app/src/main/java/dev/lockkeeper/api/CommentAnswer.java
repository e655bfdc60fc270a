package dev.lockkeeper.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lockkeeper.decision.DecisionPart;
import dev.lockkeeper.decision.DecisionThread;
import dev.lockkeeper.decision.DecisionThread.Remark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thread: what began it and what was answered, the oldest first. */
record CommentAnswer(
        @JsonUnwrapped Said said,

        @Schema(description = "The part that the quoted words stand in; null: the record as a whole.") @Nullable
        DecisionPart part,

        @Nullable String quote,

        @Schema(description = "Whether the quoted words are gone from the latest revision.")
        boolean outdated,

        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,

        @Schema(description = "In a list the latest five.") List<Said> answers,

        @Schema(description = "Whether there are answers beyond these.")
        boolean more,

        @Schema(description = "Of one thread: what to send as 'after' for the next answers.") @Nullable
        String next) {

    /** One thing that was said. */
    record Said(
            UUID id,

            @Schema(description = "Of the decision, when it was said.")
            int revision,

            String text,
            String author,
            Instant at,

            @Schema(description = "Whom it calls, by name.") List<String> mentioned) {

        static Said of(Remark remark) {
            return new Said(
                    remark.id(), remark.revision(), remark.text(), remark.author(), remark.at(), remark.mentioned());
        }
    }

    static CommentAnswer of(DecisionThread thread, @Nullable String next) {
        var first = thread.first();
        var passage = first.passage();
        return new CommentAnswer(
                Said.of(first),
                passage == null ? null : passage.part(),
                passage == null ? null : passage.quote(),
                thread.outdated(),
                first.resolvedBy(),
                first.resolvedAt(),
                thread.answers().stream().map(Said::of).toList(),
                thread.more(),
                next);
    }
}
