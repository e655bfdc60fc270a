package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
            boolean draft) {}

    List<LineNote> of(UUID revision);
}
