package dev.lockkeeper.lint;

/** What a script is for. */
public enum ScriptRole {
    /** Runs once, in its turn. */
    UP,
    /** Takes an up script back. */
    DOWN,
    /** Runs after the ups whenever it has changed. */
    REPEATABLE,
    /** A schema as it is, from which a new database starts: nothing that runs on one that is in use. */
    BASELINE,
    /** Belongs to the tool: callbacks, verification, configuration. */
    OTHER
}
