package dev.lockkeeper.explain.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A pasted text without what terminals and clients put around a plan; each line knows its number. */
final class PastedLines {

    record Line(int number, String text) {

        int indent() {
            int at = 0;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at;
        }

        String trimmed() {
            return text.strip();
        }
    }

    private static final Pattern DECORATION = Pattern.compile(
            "\\s*(\"?QUERY PLAN\"?|[-+=]{3,}|[-+=]*\\(?\\d+ rows?\\)|Time: [\\d.,]+ ms.*|```\\w*|\\S*[=#]>?\\s*EXPLAIN\\b.*)\\s*",
            Pattern.CASE_INSENSITIVE);

    private PastedLines() {}

    static List<Line> of(String pasted) {
        var lines = new ArrayList<Line>();
        int number = 0;
        var whole = withoutCell(pasted);
        boolean quoted = whole.equals(pasted) && pasted.stripLeading().startsWith("\"");
        for (var raw : whole.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            var text = quoted ? unquoted(undecorated(raw)) : undecorated(raw);
            if (!text.isBlank() && !DECORATION.matcher(text).matches()) {
                lines.add(new Line(number, text));
            }
        }
        return lines;
    }

    private static String undecorated(String raw) {
        var text = raw.replace('\u2502', '|')
                .replace('\u2500', '-')
                .replace('\u253c', '+')
                .replace('\u00a0', ' ')
                .replace("\ufeff", "")
                .replace("\t", "        ")
                .stripTrailing();
        text = withoutBars(text);
        return withoutContinuation(text);
    }

    /** psql draws them on both sides, or not at all. */
    private static String withoutBars(String text) {
        int first = text.indexOf('|');
        if (first < 0 || !text.substring(0, first).isBlank()) {
            return text;
        }
        var inner = text.substring(first + 1);
        return inner.endsWith("|") ? inner.substring(0, inner.length() - 1).stripTrailing() : inner;
    }

    private static String withoutContinuation(String text) {
        boolean continued = text.endsWith("+") || text.endsWith("\u21b5");
        return continued && !text.matches("[-+\\s]+")
                ? text.substring(0, text.length() - 1).stripTrailing()
                : text;
    }

    /** Some clients copy every line as a string of its own. */
    private static String unquoted(String text) {
        var inner = text.strip();
        boolean whole = inner.length() > 1 && inner.startsWith("\"") && inner.endsWith("\"");
        return whole ? inner.substring(1, inner.length() - 1).replace("\"\"", "\"") : text;
    }

    /** And a cell of many lines as one. */
    private static String withoutCell(String pasted) {
        var text = pasted.strip();
        boolean cell = text.length() > 2 && (text.startsWith("\"[") || text.startsWith("\"{")) && text.endsWith("\"");
        return cell ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : pasted;
    }
}
