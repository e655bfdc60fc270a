package dev.lockkeeper.review;

import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a line.
 *
 * @param revision the one that was looked at
 * @param suggestion null where it suggests nothing
 * @param draft whether it is kept back until all is sent
 */
public record LineRemark(
        int revision,
        String script,
        int line,
        String text,
        @Nullable Suggestion suggestion,
        boolean draft) {

    /** Said at once, and no more than said. */
    public LineRemark(int revision, String script, int line, String text) {
        this(revision, script, line, text, null, false);
    }
}
