package dev.lockkeeper.api;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code scripts[1].sql}
 * @param expected what would be right
 */
record FieldProblem(String field, String message, @Nullable String expected) {}
