package dev.lockkeeper.lint.fact;

import org.jspecify.annotations.Nullable;

/**
 * A statement whose effects, or a part of them, are known only when it runs.
 *
 * @param what what there is to say of it, as a sentence
 * @param offset where in the script the unknown stands, or -1
 * @param unquoted whether a value becomes part of the SQL as it comes
 * @param shown SQL that tells the statements instead of running them, null where there is none
 */
public record DynamicSql(
        String what, int offset, boolean unquoted, @Nullable String shown) implements Fact {

    public DynamicSql(String what, int offset, boolean unquoted) {
        this(what, offset, unquoted, null);
    }

    /** With SQL that tells what comes out of it. */
    public DynamicSql showing(@Nullable String sql) {
        return new DynamicSql(what, offset, unquoted, sql);
    }

    /** Something that hides all it does. */
    public DynamicSql(String what) {
        this(what + " hides what it does.", -1, false);
    }
}
