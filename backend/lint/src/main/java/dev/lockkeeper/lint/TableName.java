package dev.lockkeeper.lint;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table's name; no schema and {@code public} are the same place. */
public record TableName(@Nullable String schema, String name) {

    private static final String PUBLIC = "public";
    /** PostgreSQL's own limit in bytes (NAMEDATALEN less one). */
    private static final int LONGEST = 63;

    public static TableName of(String name) {
        return new TableName(null, name);
    }

    /**
     * As people write it: {@code invoice}, {@code billing.invoice}, and in double quotes where letters' case counts;
     * empty for what names no table.
     */
    public static Optional<TableName> parse(String written) {
        var text = written.strip();
        var dot = text.indexOf('.');
        var name = part(text.substring(dot + 1));
        var schema = dot < 0 ? null : part(text.substring(0, dot));
        var whole = isName(name) && (schema == null || isName(schema));
        return whole ? Optional.of(new TableName(schema, name)) : Optional.empty();
    }

    /** Folded as PostgreSQL folds what is not quoted. */
    private static String part(String written) {
        var quoted = written.length() > 2 && written.startsWith("\"") && written.endsWith("\"");
        return quoted ? written.substring(1, written.length() - 1) : written.toLowerCase(Locale.ROOT);
    }

    private static boolean isName(String part) {
        return !part.isEmpty()
                && part.length() <= LONGEST
                && part.chars().noneMatch(c -> c == '.' || c == '"' || c == 0 || Character.isWhitespace(c));
    }

    /** Whether a body makes up the whole name while it runs, so that it may be any table. */
    public boolean madeUp() {
        return name.startsWith("${") && name.indexOf('}') == name.length() - 1;
    }

    private String place() {
        return schema == null ? PUBLIC : schema;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableName that && name.equals(that.name) && place().equals(that.place());
    }

    @Override
    public int hashCode() {
        return 31 * (31 + place().hashCode()) + name.hashCode();
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
