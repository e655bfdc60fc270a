package dev.lockkeeper.lint.parse;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.source.Lexeme;
import java.util.List;
import java.util.Optional;

/** Refuses what would take the parser deeper than its stack is sure to go. */
final class Nesting {

    static final int DEEPEST = 200;

    private Nesting() {}

    /** Where the statement becomes too deep: brackets, CASE, and runs of operators that wait for their operand. */
    static Optional<Lexeme> tooDeep(List<Lexeme> tokens) {
        int depth = 0;
        int run = 0;
        for (var token : tokens) {
            depth = Math.max(0, depth + step(token.getType()));
            run = isPrefix(token.getType()) ? run + 1 : 0;
            if (depth + run > DEEPEST) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static int step(int type) {
        return switch (type) {
            case LPAREN, LBRACKET, CASE -> 1;
            case RPAREN, RBRACKET, END -> -1;
            default -> 0;
        };
    }

    private static boolean isPrefix(int type) {
        return switch (type) {
            case PLUS, MINUS, OTHER_OPERATOR, EXPLAIN -> true;
            default -> false;
        };
    }
}
