package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.settings.NameKind;

/** A new name for something that has no fact of its own. */
public record NamedObject(NameKind kind, String name) implements Fact {}
