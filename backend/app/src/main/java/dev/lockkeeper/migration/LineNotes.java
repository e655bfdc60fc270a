package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people said at lines of a revision. The room that keeps comments implements it. */
public interface LineNotes {

    /**
     * One remark at one line.
     *
     * @param thread where it is talked about
     * @param draft whether nobody but the reader sees it yet
     */
    record LineNote(
            UUID thread,
            String script,
            int line,
            String author,
            String text,
            Instant at,
            boolean resolved,
            boolean draft,
            @Nullable Suggested suggested) {}

    /**
     * SQL that a remark offers instead.
     *
     * @param remark whose it is
     * @param lines how many lines it stands for
     * @param takeable whether it can still be taken over
     * @param takenIn the revision that took it over
     */
    record Suggested(
            UUID remark,
            String sql,
            int lines,
            boolean takeable,
            @Nullable Integer takenIn) {}

    List<LineNote> of(UUID revision);
}
