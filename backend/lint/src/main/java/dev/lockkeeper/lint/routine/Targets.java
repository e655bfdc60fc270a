package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.source.Lexeme;
import java.util.List;

/** Where a statement puts its result: INTO and the variables after it. */
final class Targets {

    private Targets() {}

    /** The index of the INTO that names variables, or -1: that of INSERT, MERGE and IMPORT names a table. */
    static int into(List<Lexeme> tokens) {
        if (Words.says(tokens.get(0), "import")) {
            return -1;
        }
        for (int at = 1; at < tokens.size(); at++) {
            var before = tokens.get(at - 1);
            if (Words.says(tokens.get(at), "into") && !Words.says(before, "insert") && !Words.says(before, "merge")) {
                return at;
            }
        }
        return -1;
    }

    /** The index after the variables; they have no single value from here on. */
    static int end(List<Lexeme> tokens, int into, Variables variables) {
        int at = into + 1;
        if (at < tokens.size() && Words.says(tokens.get(at), "strict")) {
            at++;
        }
        while (at < tokens.size()) {
            variables.forget(Words.folded(tokens.get(at)));
            at = endOfName(tokens, at);
            if (at >= tokens.size() || tokens.get(at).getType() != COMMA) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** After a name with its fields and subscripts. */
    static int endOfName(List<Lexeme> tokens, int from) {
        int at = from + 1;
        while (at < tokens.size()) {
            if (tokens.get(at).getType() == DOT) {
                at += 2;
            } else if (tokens.get(at).getType() == LBRACKET) {
                at = endOfBracket(tokens, at);
            } else {
                return at;
            }
        }
        return Math.min(at, tokens.size());
    }

    private static int endOfBracket(List<Lexeme> tokens, int from) {
        int depth = 0;
        int at = from;
        do {
            depth += Words.step(tokens.get(at++).getType());
        } while (depth > 0 && at < tokens.size());
        return at;
    }
}
