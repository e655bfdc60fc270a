package dev.lockkeeper.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * What a person says in a thread, as typed.
 *
 * @param tell the name of somebody to call
 */
record AnswerForm(
        @NotBlank(message = "{decision.comment.empty}")
        @Size(max = DecisionComment.LONGEST, message = "{form.too-long}")
        String text,

        @Size(max = 200, message = "{form.too-long}") String tell) {

    static final AnswerForm EMPTY = new AnswerForm("", "");

    /** What a request leaves out is empty. */
    AnswerForm {
        text = Objects.requireNonNullElse(text, "");
        tell = Objects.requireNonNullElse(tell, "");
    }
}
