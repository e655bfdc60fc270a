package dev.lockkeeper.lint.output;

import java.io.Writer;

/** The shapes in which one can have what is to be said of a plan. */
public enum ExplainFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /** Flushes the writer, and leaves it open. */
    public void write(ExplainOutcome outcome, Writer out, boolean colour) {
        switch (this) {
            case TEXT -> new ExplainText(out, colour).write(outcome);
            case JSON -> ExplainJson.write(outcome, out);
            case MARKDOWN -> ExplainMarkdown.write(outcome, out);
        }
    }
}
