package dev.lockkeeper.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A comment as typed: on a line of a script, or without either on the whole. */
record CommentForm(
        @NotNull(message = "{review.form.revision}") @Nullable
        Integer revision,

        @Nullable String script,
        @Nullable Integer line,

        @NotBlank(message = "{review.comment-empty}")
        @Size(max = LineComment.LONGEST, message = "{review.form.text.long}")
        @Nullable
        String text) {

    boolean isOnTheWhole() {
        return script == null || script.isBlank() || line == null;
    }

    int seen() {
        return revision == null ? 0 : revision;
    }

    String said() {
        return text == null ? "" : text;
    }

    String place() {
        return script == null ? "" : script;
    }

    int number() {
        return line == null ? 0 : line;
    }
}
