package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a decision, as typed.
 *
 * @param part where the quoted passage stands; null for the record as a whole
 * @param tell the name of somebody to call
 * @param revision which one was read
 */
record DecisionCommentForm(
        @Nullable DecisionPart part,

        @Size(max = DecisionPassage.LONGEST, message = "{form.too-long}")
        String quote,

        @NotBlank(message = "{decision.comment.empty}")
        @Size(max = DecisionComment.LONGEST, message = "{form.too-long}")
        String text,

        @Size(max = 200, message = "{form.too-long}") String tell,
        @Nullable Integer revision) {

    /** What a request leaves out is empty. */
    DecisionCommentForm {
        quote = Objects.requireNonNullElse(quote, "");
        text = Objects.requireNonNullElse(text, "");
        tell = Objects.requireNonNullElse(tell, "");
    }

    static DecisionCommentForm of(int revision) {
        return new DecisionCommentForm(null, "", "", "", revision);
    }

    /** Neither a part nor a quote is the record as a whole; one without the other is refused. */
    @Nullable
    DecisionPassage passage() {
        if (part == null) {
            require(quote.isBlank(), "decision.comment.part-missing");
            return null;
        }
        return new DecisionPassage(part, quote);
    }

    /** Where none is said, it cannot have been read. */
    int readRevision() {
        return revision == null ? 0 : revision;
    }
}
