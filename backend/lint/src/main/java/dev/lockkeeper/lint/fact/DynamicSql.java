package dev.lockkeeper.lint.fact;

/** A statement whose effects stand in a string or a function's body. */
public record DynamicSql(String what) implements Fact {}
