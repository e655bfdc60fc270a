package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where statements end. Total: any text goes in, every character belongs to a statement or between two. */
public final class Splitter {

    /** Statements with more tokens, rows alike counted once, are not read to their end. */
    public static final int MOST_TOKENS = 50_000;

    private static final int USUAL_TOKENS = 32;

    private final String script;
    private final Lexer lexer;

    public Splitter(String script) {
        this(Passage.of(script));
    }

    /** Splits a part of a script, or what a string in it says. */
    public Splitter(Passage passage) {
        this.script = passage.text();
        this.lexer = new Lexer(passage);
    }

    /** The next statement; empty ones are passed over. */
    public Optional<Piece> next() {
        while (true) {
            var collector = collect();
            if (!collector.tokens.isEmpty()) {
                skipCopiedRows(collector);
                return Optional.of(collector.piece());
            }
            if (collector.ended) {
                return Optional.empty();
            }
        }
    }

    private Collector collect() {
        var collector = new Collector();
        while (true) {
            int before = lexer.position();
            var token = lexer.next();
            if (token.getType() == EOF) {
                collector.ended = true;
                return collector;
            }
            if (token.getType() == META_COMMAND && !collector.tokens.isEmpty()) {
                lexer.moveTo(before);
                return collector;
            }
            if (token.getType() == SEMICOLON && !collector.body.holds()) {
                return collector;
            }
            collector.add(token);
            if (token.getType() == META_COMMAND) {
                return collector;
            }
        }
    }

    /** pg_dump writes rows after COPY … FROM STDIN, closed by a backslash and a dot on a line. */
    private void skipCopiedRows(Collector collector) {
        if (!collector.copiesFromInput()) {
            return;
        }
        int end = script.indexOf("\n\\.", lexer.position());
        if (end >= 0) {
            int line = script.indexOf('\n', end + 1);
            lexer.moveTo(line < 0 ? script.length() : line);
        }
    }

    private static final class Collector {

        private final List<Lexeme> tokens = new ArrayList<>(USUAL_TOKENS);
        private final Body body = new Body();
        private final Rows rows = new Rows();
        private int end;
        private boolean complete = true;
        private boolean ended;

        void add(Lexeme token) {
            body.see(token.getType());
            end = token.to();
            if (tokens.size() < MOST_TOKENS) {
                tokens.add(token);
                forget(rows.keep(token.getType(), tokens.size()));
            } else {
                complete = false;
            }
        }

        private void forget(int from) {
            if (from < tokens.size()) {
                tokens.subList(from, tokens.size()).clear();
            }
        }

        boolean copiesFromInput() {
            return tokens.get(0).getType() == COPY && has(FROM) && has(STDIN);
        }

        private boolean has(int type) {
            return tokens.stream().anyMatch(token -> token.getType() == type);
        }

        Piece piece() {
            return new Piece(tokens.get(0).from(), end, tokens, complete);
        }
    }
}
