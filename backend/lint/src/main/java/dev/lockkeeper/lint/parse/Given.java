package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.routine.Command;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Piece;
import java.util.ArrayList;
import java.util.List;

/** A body's variables in its SQL: for the server they are parameters. */
final class Given {

    private Given() {}

    static Piece values(Piece piece, Command command) {
        var tokens = piece.tokens();
        var given = new ArrayList<Lexeme>(tokens.size());
        for (int at = 0; at < tokens.size(); ) {
            int end = end(tokens, at, command);
            given.add(
                    end > at ? tokens.get(at).to(tokens.get(end - 1), SqlParser.POSITIONAL_PARAMETER) : tokens.get(at));
            at = Math.max(end, at + 1);
        }
        return new Piece(piece.from(), piece.to(), given, piece.complete());
    }

    /** After a variable and its fields; the same place where none stands or where a name cannot mean one. */
    private static int end(List<Lexeme> tokens, int at, Command command) {
        boolean field = at > 0 && tokens.get(at - 1).getType() == SqlParser.DOT;
        if (field || !command.isVariable(tokens.get(at)) || isType(tokens, at + 1, SqlParser.LPAREN)) {
            return at;
        }
        int end = at + 1;
        while (isType(tokens, end, SqlParser.DOT) && end + 1 < tokens.size()) {
            end += 2;
        }
        return end;
    }

    private static boolean isType(List<Lexeme> tokens, int at, int type) {
        return at < tokens.size() && tokens.get(at).getType() == type;
    }
}
