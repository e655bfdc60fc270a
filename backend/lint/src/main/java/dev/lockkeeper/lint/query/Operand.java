package dev.lockkeeper.lint.query;

import dev.lockkeeper.lint.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison.
 *
 * @param text what a string says, or a number as written; empty for all else
 * @param column the bare column, or the one inside a function or a cast
 * @param wrapper what is done to the column first, such as "lower" or "::date"
 * @param castTo the type it is cast to last
 */
public record Operand(
        Kind kind,
        String text,
        @Nullable Reference column,
        @Nullable String wrapper,
        @Nullable DataType castTo) {

    /** What stands there. */
    public enum Kind {
        COLUMN,
        WRAPPED,
        NULL,
        STRING,
        INTEGER,
        DECIMAL,
        QUERY,
        OTHER
    }

    public static Operand of(Kind kind) {
        return new Operand(kind, "", null, null, null);
    }

    public static Operand literal(Kind kind, String text) {
        return new Operand(kind, text, null, null, null);
    }

    public boolean is(Kind other) {
        return kind == other;
    }
}
