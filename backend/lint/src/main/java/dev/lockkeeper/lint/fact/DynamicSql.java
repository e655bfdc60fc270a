package dev.lockkeeper.lint.fact;

/**
 * A statement whose effects, or a part of them, are known only when it runs.
 *
 * @param what what there is to say of it, as a sentence
 * @param offset where in the script the unknown stands, or -1
 * @param unquoted whether a value becomes part of the SQL as it comes
 */
public record DynamicSql(String what, int offset, boolean unquoted) implements Fact {

    /** Something that hides all it does. */
    public DynamicSql(String what) {
        this(what + " hides what it does.", -1, false);
    }
}
