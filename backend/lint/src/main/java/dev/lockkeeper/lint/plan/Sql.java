package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes names into SQL that people may run. */
public final class Sql {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private static final int LONGEST = 63;

    private Sql() {}

    public static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    public static String name(TableName table) {
        return table.schema() == null ? name(table.name()) : name(table.schema()) + "." + name(table.name());
    }

    public static String names(List<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }

    /** The beginning of every ALTER TABLE. */
    public static String alter(TableName table) {
        return "ALTER TABLE " + name(table);
    }

    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name for something that hangs on a table, in the table's schema. */
    public static TableName beside(TableName table, String name) {
        return new TableName(table.schema(), name);
    }

    /** A name made of another; PostgreSQL cuts names at their end, which would take away what tells them apart. */
    public static String derived(String base, String end) {
        int room = LONGEST - end.length();
        return (base.length() > room ? base.substring(0, room) : base) + end;
    }
}
