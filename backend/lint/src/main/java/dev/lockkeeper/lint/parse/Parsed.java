package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.StatementContext;
import org.jspecify.annotations.Nullable;

/** A statement's tree, or why there is none and where. */
record Parsed(@Nullable StatementContext tree, @Nullable String problem, int offset) {

    static Parsed of(StatementContext tree) {
        return new Parsed(tree, null, 0);
    }

    static Parsed failed(String problem, int offset) {
        return new Parsed(null, problem, offset);
    }
}
