package dev.lockkeeper.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in the list of a database's tables, which is ordered by size and then by name, both falling. */
record TableCursor(long bytes, String schema, String name) {

    static final TableCursor FIRST = new TableCursor(Long.MAX_VALUE, "", "");

    /** Reads what {@link #toString()} wrote; nothing, or nonsense, is the first page. */
    static TableCursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return FIRST;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            return new TableCursor(Long.parseLong(parts[0]), parts[1], parts[2]);
        } catch (RuntimeException nonsense) {
            return FIRST;
        }
    }

    /** A line break parts them: the pasted lines that names come from cannot hold one. */
    @Override
    public String toString() {
        var text = bytes + "\n" + schema + "\n" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
