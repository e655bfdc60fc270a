package dev.lockkeeper.lint.fact;

/** Something that is not of one database alone, or that only a superuser may do. */
public record ServerChange(String what) implements Fact {}
