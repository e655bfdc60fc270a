package dev.lockkeeper.lint.source;

import static dev.lockkeeper.lint.grammar.SqlParser.*;

import java.util.LinkedHashSet;
import java.util.List;

/** What a runner has to fill in before the text is SQL. */
public final class Placeholders {

    private Placeholders() {}

    /** As they stand in the text, each once. */
    public static List<String> of(String script) {
        if (!script.contains("${") && !script.contains("{{") && script.indexOf(':') < 0) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        var lexer = new Lexer(Passage.of(script));
        for (var token = lexer.next(); token.getType() != EOF; token = lexer.next()) {
            if (token.getType() == PLACEHOLDER || token.getType() == VARIABLE) {
                found.add(token.getText());
            }
        }
        return List.copyOf(found);
    }
}
