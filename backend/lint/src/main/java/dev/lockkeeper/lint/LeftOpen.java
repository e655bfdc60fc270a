package dev.lockkeeper.lint;

/**
 * What a migration leaves to be done by a later one.
 *
 * @param table as it is called at the end, without the schema where that is {@code public}
 * @param object the constraint, index, view, column or trigger
 * @param script where it was begun, and on which line
 */
public record LeftOpen(WorkKind kind, String table, String object, String script, int line) {}
