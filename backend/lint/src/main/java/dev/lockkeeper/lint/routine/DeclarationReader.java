package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.source.Lexeme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands between DECLARE and BEGIN. */
final class DeclarationReader {

    private final Words words;
    private final Output output;
    private final Set<String> assigned;
    private final Map<String, List<Lexeme>> cursors = new HashMap<>();

    DeclarationReader(Words words, Output output) {
        this.words = words;
        this.output = output;
        this.assigned = words.assigned();
    }

    void read() {
        while (!words.is("begin") && !words.is("declare")) {
            declaration();
        }
    }

    /** The query of a cursor that was declared with one, or nothing. */
    List<Lexeme> query(String cursor) {
        return cursors.getOrDefault(cursor, List.of());
    }

    private void declaration() {
        var name = Words.folded(words.take());
        var rest = words.statement();
        if (rest.isEmpty()) {
            throw words.unexpected();
        }
        output.variables().declare(name, type(rest));
        int query = cursorQuery(rest);
        if (query > 0) {
            cursors.put(name, rest.subList(query, rest.size()));
            return;
        }
        int value = defaultValue(rest);
        if (value > 0 && value < rest.size()) {
            initialise(name, rest.subList(value, rest.size()));
        }
    }

    /** What stands before NOT NULL, COLLATE and the first value. */
    private static String type(List<Lexeme> declaration) {
        int from = Words.says(declaration.get(0), "constant") ? 1 : 0;
        int end = after(declaration, "not", "collate", ":=", "=", "default") - 1;
        int to = end < 0 ? declaration.size() : end;
        return from < to ? Output.text(declaration.subList(from, to)).text() : "";
    }

    private void initialise(String name, List<Lexeme> value) {
        output.expression(value);
        var text = DynamicText.read(value, output.variables());
        if (!assigned.contains(name)
                && text.size() == 1
                && text.get(0).missing().isEmpty()) {
            output.variables().set(name, List.of(text.get(0).sql()));
        }
    }

    private static int cursorQuery(List<Lexeme> declaration) {
        boolean cursor = declaration.stream().limit(3).anyMatch(token -> Words.says(token, "cursor"));
        return cursor ? after(declaration, "for", "is") : -1;
    }

    private static int defaultValue(List<Lexeme> declaration) {
        return after(declaration, ":=", "=", "default");
    }

    /** The index after the first of these words outside parentheses, or -1. */
    private static int after(List<Lexeme> tokens, String... ends) {
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            depth += Words.step(tokens.get(at).getType());
            for (var word : ends) {
                if (depth == 0 && Words.says(tokens.get(at), word)) {
                    return at + 1;
                }
            }
        }
        return -1;
    }
}
