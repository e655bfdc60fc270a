package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.Prediction;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Piece;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Runs the grammar over one statement: first the fast way, then, if that fails, with full lookahead. */
final class GrammarParser {

    private final SqlParser parser = new SqlParser(new Tokens(end(0)));

    private final boolean judging;

    GrammarParser(boolean judging) {
        this.judging = judging;
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        Prediction.install(parser);
    }

    Parsed parse(Piece piece) {
        var tooDeep = Nesting.tooDeep(piece.tokens());
        if (tooDeep.isPresent()) {
            return Parsed.failed(
                    "is nested more than " + Nesting.DEEPEST + " levels deep",
                    tooDeep.get().from());
        }
        var tokens = piece.tokens().toArray(new CommonToken[piece.tokens().size() + 1]);
        tokens[tokens.length - 1] = end(piece.to());
        return parse(tokens, PredictionMode.SLL);
    }

    private Parsed parse(CommonToken[] tokens, PredictionMode mode) {
        parser.setTokenStream(new Tokens(tokens));
        parser.getInterpreter().setPredictionMode(mode);
        try {
            var script = parser.script();
            script.judged = judging;
            return Parsed.of(script.statement());
        } catch (ParseCancellationException e) {
            return mode == PredictionMode.SLL ? parse(tokens, PredictionMode.LL) : failed(e);
        }
    }

    private static Parsed failed(ParseCancellationException e) {
        var offending = e.getCause() instanceof RecognitionException cause ? cause.getOffendingToken() : null;
        if (offending == null) {
            throw e;
        }
        if (offending.getType() == Token.EOF) {
            return Parsed.failed("ends before it is complete", offending.getStartIndex());
        }
        return Parsed.failed(describe((Lexeme) offending), offending.getStartIndex());
    }

    private static String describe(Lexeme token) {
        return switch (token.getType()) {
            case SqlParser.UNCLOSED ->
                "opens a " + (token.getText().startsWith("/*") ? "comment" : "quote") + " that is never closed";
            case SqlParser.STRAY -> "has a character that cannot stand there";
            default -> "cannot be read from \"" + shortened(token.getText()) + "\" on";
        };
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private static CommonToken end(int offset) {
        var end = new CommonToken(Token.EOF, "");
        end.setStartIndex(offset);
        end.setStopIndex(offset - 1);
        return end;
    }
}
