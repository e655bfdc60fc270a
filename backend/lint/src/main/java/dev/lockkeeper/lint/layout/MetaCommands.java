package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** psql's own commands, which the server never sees. */
final class MetaCommands {

    /** Those that change only what psql prints and how it goes on. */
    private static final Set<String> HARMLESS = Set.of(
            "set",
            "unset",
            "echo",
            "qecho",
            "warn",
            "timing",
            "pset",
            "x",
            "encoding",
            "restrict",
            "unrestrict",
            "q",
            "quiet",
            "t",
            "a",
            "f",
            "h",
            "o",
            "prompt",
            "conninfo",
            "errverbose",
            "d",
            "dt",
            "di",
            "df",
            "dn",
            "du");

    private MetaCommands() {}

    /** Backslashes in the rows of a COPY are none. */
    static List<Lexeme> of(SourceFile file) {
        if (file.text().indexOf('\\') < 0) {
            return List.of();
        }
        var found = new ArrayList<Lexeme>();
        var splitter = new Splitter(file.text());
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (piece.get().metaCommand()) {
                found.add(piece.get().first());
            }
        }
        return found;
    }

    static String name(Lexeme command) {
        return words(command)[0].toLowerCase(Locale.ROOT);
    }

    static String[] words(Lexeme command) {
        return command.getText().substring(1).strip().split("[\\s+]+");
    }

    /** What the file gives its own variables, by their whole text; the last value of several. */
    static Map<String, String> variables(SourceFile file) {
        var values = new HashMap<String, String>();
        for (var command : of(file)) {
            var words = words(command);
            if (words[0].equals("set") && words.length == 3) {
                values.put(":" + words[1], words[2].replace("'", ""));
            }
        }
        return values;
    }

    /** All of the file but the commands that do nothing to the database. */
    static List<Section> without(SourceFile file) {
        var cut = of(file).stream()
                .filter(token -> HARMLESS.contains(name(token)))
                .toList();
        return between(0, file.text().length(), cut, TransactionMode.NONE);
    }

    /** What lies between those commands; it goes on as it was before each. */
    static List<Section> between(int from, int to, List<Lexeme> cut, TransactionMode first) {
        var sections = new ArrayList<Section>();
        int at = from;
        for (var command : cut) {
            sections.add(new Section(at, command.from(), at == from ? first : TransactionMode.JOINED));
            at = command.to();
        }
        sections.add(new Section(at, to, at == from ? first : TransactionMode.JOINED));
        return sections;
    }
}
