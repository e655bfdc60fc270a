package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.source.Lexeme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts an expression into its parts, by tokens. */
final class Terms {

    /** Types whose output is a name already quoted, or no text at all. */
    private static final Set<String> HARMLESS =
            Set.of("regclass", "regtype", "regproc", "regnamespace", "regrole", "int", "integer", "bigint", "oid");

    private Terms() {}

    static List<List<Lexeme>> split(List<Lexeme> tokens, Predicate<Lexeme> separator) {
        var parts = new ArrayList<List<Lexeme>>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += Words.step(tokens.get(at).getType());
            if (depth == 0 && separator.test(tokens.get(at))) {
                parts.add(tokens.subList(from, at));
                from = at + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        parts.removeIf(List::isEmpty);
        return parts;
    }

    static List<Lexeme> withoutCast(List<Lexeme> term) {
        var casts = split(term, token -> token.getType() == CAST_TO);
        return casts.isEmpty() ? term : casts.get(0);
    }

    static boolean isQuotedByCast(List<Lexeme> term) {
        var casts = split(term, token -> token.getType() == CAST_TO);
        var last = casts.get(casts.size() - 1);
        return casts.size() > 1 && HARMLESS.contains(Words.folded(last.get(last.size() - 1)));
    }

    static boolean inParentheses(List<Lexeme> term) {
        return term.get(0).getType() == LPAREN && closes(term, 0) == term.size() - 1;
    }

    /** A name, and arguments in parentheses to the end. */
    static boolean isCall(List<Lexeme> term) {
        return term.size() > 2 && term.get(1).getType() == LPAREN && closes(term, 1) == term.size() - 1;
    }

    static List<List<Lexeme>> arguments(List<Lexeme> call) {
        return split(call.subList(2, call.size() - 1), token -> token.getType() == COMMA);
    }

    private static int closes(List<Lexeme> term, int opening) {
        int depth = 0;
        for (int at = opening; at < term.size(); at++) {
            depth += Words.step(term.get(at).getType());
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
