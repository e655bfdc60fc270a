package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.EOF;
import static dev.lockkeeper.lint.grammar.SqlParser.VARIABLE;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of placeholders, as runners do before the server sees the text. */
public final class Substitution {

    private static final Pattern BRACES = Pattern.compile("\\$\\{[^}\\n]{1,100}}|\\{\\{[^}\\n]{1,100}}}");

    private Substitution() {}

    /** Findings on a value point at its placeholder. */
    public static Passage apply(Passage passage, Map<String, String> values) {
        return values.isEmpty() ? passage : variables(braces(passage, values), values);
    }

    /** Braces are replaced everywhere, in strings and comments too. */
    private static Passage braces(Passage passage, Map<String, String> values) {
        var text = new PassageBuilder();
        int done = 0;
        for (Matcher found = BRACES.matcher(passage.text()); found.find(); ) {
            var value = values.get(found.group());
            if (value != null) {
                text.add(passage, done, found.start()).add(value, passage.offset(found.start()));
                done = found.end();
            }
        }
        return done == 0 ? passage : text.add(passage, done, passage.length()).passage();
    }

    /** psql's variables are replaced where they stand by themselves. */
    private static Passage variables(Passage passage, Map<String, String> values) {
        var text = new PassageBuilder();
        int done = 0;
        var lexer = new Lexer(passage);
        for (var token = lexer.next(); token.getType() != EOF; token = lexer.next()) {
            var value = token.getType() == VARIABLE ? values.get(token.getText()) : null;
            if (value != null) {
                int end = lexer.position();
                int start = end - token.getText().length();
                text.add(passage, done, start).add(value, token.from());
                done = end;
            }
        }
        return done == 0 ? passage : text.add(passage, done, passage.length()).passage();
    }
}
