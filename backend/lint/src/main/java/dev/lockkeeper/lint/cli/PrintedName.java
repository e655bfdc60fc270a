package dev.lockkeeper.lint.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name as the server prints it, taken apart: as pg_namespace and pg_class have it. */
record PrintedName(@Nullable String schema, String relation) {

    static PrintedName of(String printed) {
        var parts = parts(printed);
        return new PrintedName(parts.size() < 2 ? null : parts.get(0), parts.get(parts.size() - 1));
    }

    /** A quote within quotes is doubled, so what lies between two counts as inside again at once. */
    private static List<String> parts(String printed) {
        var parts = new ArrayList<String>();
        boolean inside = false;
        int from = 0;
        for (int at = 0; at < printed.length(); at++) {
            char c = printed.charAt(at);
            inside = (c == '"') != inside;
            if (c == '.' && !inside) {
                parts.add(bare(printed.substring(from, at)));
                from = at + 1;
            }
        }
        parts.add(bare(printed.substring(from)));
        return parts;
    }

    private static String bare(String part) {
        return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }
}
