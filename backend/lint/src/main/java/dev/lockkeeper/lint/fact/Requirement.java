package dev.lockkeeper.lint.fact;

/** Something that has to be there before the statement can run. */
public record Requirement(Kind kind, String name) implements Fact {

    /** What it is. */
    public enum Kind {
        EXTENSION,
        TABLESPACE,
        OWNER
    }
}
