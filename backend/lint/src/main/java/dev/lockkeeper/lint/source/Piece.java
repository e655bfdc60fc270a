package dev.lockkeeper.lint.source;

import dev.lockkeeper.lint.grammar.SqlParser;
import java.util.List;

/**
 * One statement as it stands in the script, without its semicolon.
 *
 * @param from offset of its first token
 * @param to offset after its last token
 * @param tokens what it is made of, without rows that are like others; cut short when there are too many
 * @param complete whether all its tokens are there
 */
public record Piece(int from, int to, List<Lexeme> tokens, boolean complete) {

    public Piece {
        tokens = List.copyOf(tokens);
    }

    public Lexeme first() {
        return tokens.get(0);
    }

    public boolean startsWith(int... types) {
        if (tokens.size() < types.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (tokens.get(i).getType() != types[i]) {
                return false;
            }
        }
        return true;
    }

    /** A command of psql's, not a statement of PostgreSQL's. */
    public boolean metaCommand() {
        return startsWith(SqlParser.META_COMMAND);
    }

    public boolean has(int type) {
        return tokens.stream().anyMatch(token -> token.getType() == type);
    }
}
