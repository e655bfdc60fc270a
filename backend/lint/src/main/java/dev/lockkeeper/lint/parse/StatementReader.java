package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.util.List;

/** From a piece of text to what it does. Not safe for several threads; a fresh one costs little. */
public final class StatementReader {

    private static final int MOST_PLACEHOLDERS = 5;

    private final GrammarParser parser = new GrammarParser();

    /** Reads any piece; one that cannot be read says so and has no facts. */
    public Statement read(Piece piece) {
        if (piece.metaCommand()) {
            return problem("is a command of psql's, which the database never sees", piece.from());
        }
        if (!piece.complete()) {
            return problem("has more than " + Splitter.MOST_TOKENS + " words and signs", piece.from());
        }
        var parsed = parser.parse(piece);
        var tree = parsed.tree();
        if (tree == null) {
            return problem(String.valueOf(parsed.problem()), parsed.offset());
        }
        return new Statement(Kinds.of(tree), FactReader.read(tree), null, 0, placeholders(piece));
    }

    private static Statement problem(String problem, int offset) {
        return new Statement(StatementKind.UNPARSED, List.of(), problem, offset, List.of());
    }

    private static List<String> placeholders(Piece piece) {
        return piece.tokens().stream()
                .filter(StatementReader::unresolved)
                .map(Lexeme::getText)
                .distinct()
                .limit(MOST_PLACEHOLDERS)
                .toList();
    }

    private static boolean unresolved(Lexeme token) {
        return token.getType() == SqlParser.PLACEHOLDER || token.getType() == SqlParser.VARIABLE;
    }
}
