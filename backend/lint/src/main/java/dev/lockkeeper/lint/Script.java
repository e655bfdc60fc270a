package dev.lockkeeper.lint;

/** One ordered up script; {@code inTransaction} says that the runner wraps it in a transaction. */
public record Script(String name, String sql, boolean inTransaction) {}
