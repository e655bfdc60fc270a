package dev.lockkeeper.lint;

/** The kinds of statement that are not named by their SQL. */
public final class StatementKind {

    /** A statement whose text the grammar does not know. */
    public static final String UNPARSED = "UNPARSED";

    private StatementKind() {}
}
