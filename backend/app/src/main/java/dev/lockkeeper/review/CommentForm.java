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
        String text,

        @Nullable Boolean suggesting,

        @Nullable Integer lastLine,

        @Size(max = Suggestion.LONGEST, message = "{review.suggestion.form.long}") @Nullable
        String suggestion,

        @Nullable Boolean draft) {

    /** Of a line, with the line for whoever suggests another. */
    static CommentForm on(Line line, int revision) {
        return new CommentForm(revision, line.script(), line.number(), "", false, line.number(), line.text(), false);
    }

    /** Of the whole. */
    static CommentForm of(int revision) {
        return new CommentForm(revision, "", null, "", false, null, null, false);
    }

    /** @param shown the line, as it stood in the field for another */
    LineRemark remark(String shown) {
        return new LineRemark(seen(), place(), number(), said(), suggested(shown), isDraft());
    }

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** Whoever has typed other SQL suggests it, though the box may not be ticked. */
    private @Nullable Suggestion suggested(String shown) {
        if (!Boolean.TRUE.equals(suggesting) && !isTyped(shown)) {
            return null;
        }
        return new Suggestion(lastLine == null ? number() : lastLine, suggestion == null ? "" : suggestion);
    }

    private boolean isTyped(String shown) {
        return suggestion != null
                && !suggestion.isBlank()
                && !suggestion.strip().equals(shown.strip());
    }

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
