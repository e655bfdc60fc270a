package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that starts again.
 *
 * @param sequence its name, or "column of table" for the one behind an identity
 * @param restart where it starts again, null for its own start
 */
public record ChangeSequence(String sequence, @Nullable String restart) implements Fact {}
