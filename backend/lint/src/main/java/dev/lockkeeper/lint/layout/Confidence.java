package dev.lockkeeper.lint.layout;

/** How surely a layout was recognised, least first. */
public enum Confidence {
    /** Nothing speaks for any tool: read as psql would run it. */
    GUESSED,
    /** The files are named as the tool wants them, but others name theirs so too. */
    LIKELY,
    /** A marker or a file that only this tool knows is there. */
    CERTAIN
}
