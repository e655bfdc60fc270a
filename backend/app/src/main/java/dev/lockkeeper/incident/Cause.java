package dev.lockkeeper.incident;

/** What kind of flaw brought it about. */
public enum Cause {
    SCHEMA_FLAW,
    QUERY_FLAW,
    MIGRATION_FLAW,
    NOT_DATABASE
}
