package dev.lockkeeper.lint.routine;

import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.regex.Pattern;

/** How format and its kin quote names and values. */
final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Quoting() {}

    /** The quote before and after: names need one only when they are not plain. */
    static String opening(String text, char how) {
        if (how == 'L') {
            return "'";
        }
        return how == 'I' && !PLAIN.matcher(text).matches() ? "\"" : "";
    }

    /** The text with its own quotes doubled. */
    static Passage inside(Passage text, char how) {
        char quote = how == 'L' ? '\'' : '"';
        if (how == 's' || text.text().indexOf(quote) < 0) {
            return text;
        }
        var doubled = new PassageBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.text().charAt(at);
            doubled.add(c == quote ? "" + c + c : "" + c, text.offset(at));
        }
        return doubled.passage();
    }
}
