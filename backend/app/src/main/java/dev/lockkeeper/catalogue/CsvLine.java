package dev.lockkeeper.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of comma-separated values; a value with a comma stands in quotes, a quote within them is doubled. */
final class CsvLine {

    private final String text;
    private int at;

    private CsvLine(String text) {
        this.text = text;
    }

    /** Nothing where a quote is not closed, or something follows a closed one. */
    static Optional<List<String>> split(String text) {
        return new CsvLine(text).values();
    }

    private Optional<List<String>> values() {
        var values = new ArrayList<String>();
        do {
            var value = startsQuoted() ? quoted() : plain();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        } while (at++ < text.length());
        return Optional.of(values);
    }

    private boolean startsQuoted() {
        return at < text.length() && text.charAt(at) == '"';
    }

    private Optional<String> plain() {
        var comma = text.indexOf(',', at);
        var end = comma < 0 ? text.length() : comma;
        var value = text.substring(at, end).strip();
        at = end;
        return Optional.of(value);
    }

    private Optional<String> quoted() {
        var value = new StringBuilder();
        while (++at < text.length()) {
            if (text.charAt(at) != '"') {
                value.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else {
                at++;
                return at == text.length() || text.charAt(at) == ',' ? Optional.of(value.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
