package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.EOF;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a script, also in bodies between dollar quotes. */
public final class Comments {

    private static final int DEEPEST = 3;

    private final List<Comment> found = new ArrayList<>();

    private Comments() {}

    public static List<Comment> of(String script) {
        var comments = new Comments();
        comments.read(Passage.of(script), 0);
        return comments.found;
    }

    private void read(Passage passage, int depth) {
        var lexer = new Lexer(passage);
        int at = 0;
        for (var token = lexer.next(); ; token = lexer.next()) {
            int length = token.getText().length();
            readGap(passage, at, lexer.position() - length, depth > 0);
            at = lexer.position();
            if (token.getType() == EOF) {
                return;
            }
            var body = token.getText().startsWith("$") && depth < DEEPEST ? Literals.content(token) : null;
            if (body != null) {
                read(body, depth + 1);
            }
        }
    }

    /** Between two tokens there are blanks and comments only. */
    private void readGap(Passage passage, int from, int to, boolean inString) {
        var text = passage.text();
        int at = from;
        while (at < to) {
            boolean opens = text.startsWith("--", at) || text.startsWith("/*", at);
            int end = opens ? Math.max(at + 1, Blanks.skipOne(text, at)) : at + 1;
            if (opens) {
                found.add(new Comment(passage.offset(at), text.substring(at, Math.min(end, to)), inString));
            }
            at = end;
        }
    }
}
