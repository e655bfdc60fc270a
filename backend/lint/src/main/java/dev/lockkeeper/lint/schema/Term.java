package dev.lockkeeper.lint.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value, part by part, as far as its type and its steadiness depend on them. */
public sealed interface Term {

    /** Of which nothing is known. */
    Term OPAQUE = new Opaque();

    /** A string or NULL without a type of its own. */
    record Untyped(@Nullable String text) implements Term {}

    /** A literal that has a type. */
    record Constant(DataType type) implements Term {}

    /** What the session or the clock says. */
    record Session(DataType type) implements Term {}

    /** A column, by its name alone. */
    record Named(String column) implements Term {}

    /** A column with the name of its source before it. */
    record Qualified(String source, String column) implements Term {}

    /** A function with what it is given, in order. */
    record Called(String function, List<Term> arguments) implements Term {}

    /** An operator between two values, or before one. */
    record Operation(String symbol, @Nullable Term left, Term right) implements Term {}

    /** CAST and its short form. */
    record Cast(Term value, DataType type) implements Term {}

    /** AND, OR and NOT, which take truths. */
    record Logic(List<Term> parts) implements Term {}

    /** A truth about values of any type. */
    record Test(List<Term> values) implements Term {}

    /** COALESCE, CASE and their kin: one of several values, by conditions. */
    record OneOf(List<Term> conditions, List<Term> values) implements Term {}

    /** ARRAY with its elements. */
    record ArrayOf(List<Term> values) implements Term {}

    /** Something else. */
    record Opaque() implements Term {}
}
