package dev.lockkeeper.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A draft as typed anew.
 *
 * @param version the one that was looked at
 */
record DraftForm(
        int version,

        @NotBlank(message = "{review.comment-empty}")
        @Size(max = LineComment.LONGEST, message = "{review.form.text.long}")
        @Nullable
        String text,

        @Nullable Boolean suggesting,
        @Nullable Integer lastLine,

        @Size(max = Suggestion.LONGEST, message = "{review.suggestion.form.long}") @Nullable
        String suggestion) {

    /** As it stands; whoever suggests nothing yet finds the line itself in the field. */
    static DraftForm of(Draft draft) {
        var comment = draft.comment();
        var offered = comment.suggested();
        var line = draft.line();
        return offered == null
                ? new DraftForm(comment.version(), comment.text(), false, line.number(), line.text())
                : new DraftForm(comment.version(), comment.text(), true, offered.last(), offered.sql());
    }

    String said() {
        return text == null ? "" : text;
    }

    /** What is suggested, on that line at least; null where nothing is. */
    @Nullable
    Suggestion suggested(int line) {
        return Boolean.TRUE.equals(suggesting)
                ? new Suggestion(lastLine == null ? line : lastLine, suggestion == null ? "" : suggestion)
                : null;
    }
}
