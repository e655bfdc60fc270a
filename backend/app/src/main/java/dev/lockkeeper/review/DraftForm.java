package dev.lockkeeper.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A draft as typed anew.
 *
 * @param seen the version that was looked at
 */
record DraftForm(
        int seen,

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

    /** Whoever has typed other SQL suggests it, though the box may not be ticked; null where nothing is suggested. */
    @Nullable
    Suggestion suggested(Draft draft) {
        var line = draft.line();
        var typed = new Suggestion(lastLine == null ? line.number() : lastLine, suggestion == null ? "" : suggestion);
        var before = draft.comment().suggested();
        var shown = before == null ? line.text() : before.sql();
        var other = !typed.sql().isBlank() && !typed.sql().strip().equals(shown.strip());
        return Boolean.TRUE.equals(suggesting) || other ? typed : null;
    }
}
