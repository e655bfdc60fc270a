package dev.lockkeeper.lint.routine;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Lexer;
import dev.lockkeeper.lint.source.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A body's tokens, and how far the reading has come. */
final class Words {

    private static final List<String> STARTS = List.of("begin", "then", "else", "loop");

    private final List<Lexeme> tokens;
    private final int end;
    private int at;

    private Words(List<Lexeme> tokens, int end) {
        this.tokens = tokens;
        this.end = end;
    }

    static Words of(Passage body) {
        var tokens = new ArrayList<Lexeme>();
        var lexer = new Lexer(body);
        for (var token = lexer.next(); token.getType() != EOF; token = lexer.next()) {
            tokens.add(token);
        }
        return new Words(tokens, body.offset(body.length()));
    }

    /** Names that are given a value somewhere after their declaration. */
    Set<String> assigned() {
        var assigned = new HashSet<String>();
        boolean listing = false;
        for (int index = 1; index < tokens.size(); index++) {
            var before = tokens.get(index - 1);
            var token = tokens.get(index);
            listing = says(before, "into") || says(before, "strict") || listing && continuesList(before, token);
            if (listing && !says(token, "strict")) {
                assigned.add(folded(token));
            }
            if (token.getType() == ASSIGN || token.getType() == EQUAL && startsStatement(index - 2)) {
                assigned.add(folded(before));
            }
        }
        return assigned;
    }

    private static boolean continuesList(Lexeme before, Lexeme token) {
        return before.getType() == COMMA || token.getType() == COMMA;
    }

    private boolean startsStatement(int index) {
        return index < 0
                || tokens.get(index).getType() == SEMICOLON
                || Lists.any(STARTS, word -> says(tokens.get(index), word));
    }

    /** A name as PostgreSQL folds it; a quoted one keeps its case. */
    static String folded(Lexeme token) {
        var text = token.getText();
        return token.getType() == QUOTED_IDENTIFIER
                ? text.substring(1, Math.max(1, text.length() - 1)).replace("\"\"", "\"")
                : text.toLowerCase(Locale.ROOT);
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Lexeme peek() {
        if (atEnd()) {
            throw new Unreadable("ends before it is complete", end);
        }
        return tokens.get(at);
    }

    Lexeme take() {
        var token = peek();
        at++;
        return token;
    }

    boolean is(String word) {
        return isAhead(0, word);
    }

    boolean isAhead(int ahead, String word) {
        return at + ahead < tokens.size() && says(tokens.get(at + ahead), word);
    }

    boolean isTypeAhead(int ahead, int type) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).getType() == type;
    }

    static boolean says(Lexeme token, String word) {
        return token.getType() != QUOTED_IDENTIFIER
                && token.getType() != STRING_LITERAL
                && token.getText().equalsIgnoreCase(word);
    }

    boolean takeIf(String word) {
        boolean there = is(word);
        if (there) {
            at++;
        }
        return there;
    }

    void expect(String word) {
        if (!takeIf(word)) {
            throw unexpected();
        }
    }

    Unreadable unexpected() {
        var token = peek();
        var line = token.getText().lines().findFirst().orElse("");
        var shown = line.length() <= 40 ? line : line.substring(0, 40) + "…";
        return new Unreadable("cannot be read from \"" + shown + "\" on", token.from());
    }

    /** Everything up to a word that stands outside parentheses; that word is not taken. */
    List<Lexeme> until(String... words) {
        return until(token -> {
            for (var word : words) {
                if (says(token, word)) {
                    return true;
                }
            }
            return false;
        });
    }

    private List<Lexeme> until(Predicate<Lexeme> ends) {
        int from = at;
        int depth = 0;
        while (depth > 0 || !ends.test(peek())) {
            int type = peek().getType();
            if (type == SEMICOLON || depth == 0 && (type == RPAREN || type == RBRACKET)) {
                throw unexpected();
            }
            depth += step(type);
            at++;
        }
        return tokens.subList(from, at);
    }

    static int step(int type) {
        return switch (type) {
            case LPAREN, LBRACKET -> 1;
            case RPAREN, RBRACKET -> -1;
            default -> 0;
        };
    }

    /** A whole SQL statement, without its semicolon, which is taken. */
    List<Lexeme> statement() {
        int from = at;
        var nesting = new Statement();
        while (!(peek().getType() == SEMICOLON && nesting.complete())) {
            nesting.see(take());
        }
        var statement = tokens.subList(from, at);
        take();
        return statement;
    }

    /** Whether a semicolon ends a statement here: not in parentheses, and not in a body that begins with ATOMIC. */
    private static final class Statement {

        private int parentheses;
        private int begun;
        private boolean atomic;

        void see(Lexeme token) {
            parentheses += token.getType() == LPAREN ? 1 : token.getType() == RPAREN ? -1 : 0;
            if (says(token, "atomic")) {
                atomic = true;
                begun++;
            } else if (atomic && begun > 0) {
                begun += says(token, "case") ? 1 : says(token, "end") ? -1 : 0;
            }
        }

        boolean complete() {
            return parentheses <= 0 && begun == 0;
        }
    }
}
