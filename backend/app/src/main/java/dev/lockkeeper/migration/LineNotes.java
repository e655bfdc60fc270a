package dev.lockkeeper.migration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people said at lines of a revision. The room that keeps comments implements it. */
public interface LineNotes {

    /** One remark at one line. */
    record LineNote(String script, int line, String author, String text, Instant at, boolean resolved) {}

    List<LineNote> of(UUID revision);
}
