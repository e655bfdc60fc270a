package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.layout.Note;

/** Takes scripts one by one, so that no report has to be held in memory as a whole. */
public interface ReportWriter {

    void script(CheckedScript script);

    /** Something about the files themselves. */
    void note(Note note);

    /** Writes what can only be said at the end, and flushes. */
    void end(Outcome outcome);
}
