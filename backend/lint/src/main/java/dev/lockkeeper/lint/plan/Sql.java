package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;

/** Writes names into SQL that people may run. */
public final class Sql {

    private static final int LONGEST = 63;

    private Sql() {}

    public static String name(String name) {
        return plain(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static boolean plain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean letter = c >= 'a' && c <= 'z' || c == '_';
            if (!letter && (at == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    public static String name(TableName table) {
        return table.schema() == null ? name(table.name()) : name(table.schema()) + "." + name(table.name());
    }

    public static String names(List<String> names) {
        return String.join(", ", Lists.map(names, Sql::name));
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
