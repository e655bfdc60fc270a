package dev.lockkeeper.lint.fact;

/** CALL: the procedure's body runs now. */
public record CallRoutine(String name) implements Fact {}
