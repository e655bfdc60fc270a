package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cuts an expression into its parts, by tokens. */
final class Terms {

    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "(", ")");

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

    /** The type that it is cast to in the end; null where it is not. */
    static @Nullable String cast(List<Lexeme> term) {
        var casts = split(term, token -> token.getType() == CAST_TO);
        if (casts.size() > 1) {
            return Output.text(casts.get(casts.size() - 1)).text();
        }
        if (!isCall(term) || !Words.says(term.get(0), "cast")) {
            return null;
        }
        var parts = split(term.subList(2, term.size() - 1), token -> Words.says(token, "as"));
        return parts.size() == 2 ? Output.text(parts.get(1)).text() : null;
    }

    /** Names, with what they are fields of, as one name. */
    static String dotted(List<Lexeme> term) {
        return term.stream().map(Words::folded).collect(Collectors.joining());
    }

    static boolean isName(Lexeme token) {
        return token.getType() != INTEGER_LITERAL && !ARITHMETIC.contains(token.getText());
    }

    /** Names and whole numbers, with operators of arithmetic between. */
    static boolean isSum(List<Lexeme> term) {
        boolean names = Lists.all(
                Lists.where(term, Terms::isName), token -> Words.folded(token).matches("\\$?\\w+"));
        return names && Lists.any(term, token -> ARITHMETIC.contains(token.getText()));
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

    /** FALSE, or two different whole numbers said to be equal. */
    static boolean never(List<Lexeme> condition) {
        if (condition.size() == 1) {
            return Words.says(condition.get(0), "false");
        }
        return condition.size() == 3
                && condition.get(1).getType() == EQUAL
                && condition.get(0).getType() == INTEGER_LITERAL
                && condition.get(2).getType() == INTEGER_LITERAL
                && !condition.get(0).getText().equals(condition.get(2).getText());
    }
}
