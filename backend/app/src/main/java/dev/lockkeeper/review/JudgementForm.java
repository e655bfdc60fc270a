package dev.lockkeeper.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An approval or a request for changes as typed; the revision is the one that the page showed. */
record JudgementForm(
        @NotNull(message = "{review.form.revision}") @Nullable
        Integer revision,

        @Size(max = LineComment.LONGEST, message = "{review.form.text.long}") @Nullable
        String summary) {

    int seen() {
        return revision == null ? 0 : revision;
    }

    String said() {
        return summary == null ? "" : summary;
    }
}
