package dev.lockkeeper.lint.query;

import org.jspecify.annotations.Nullable;

/**
 * A value that stands in the text.
 *
 * @param column that it is written to or compared with, where the text says so
 */
public record Literal(String text, @Nullable String column, int offset) {}
