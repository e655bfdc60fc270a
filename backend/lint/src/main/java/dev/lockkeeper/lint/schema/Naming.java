package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;

/** Names as the server makes them up: parts joined, cut to its length, numbered until nobody else has them. */
public final class Naming {

    private static final int LONGEST = 63;

    private Naming() {}

    /** For a relation or an index. */
    public static TableName relation(Schema schema, TableName table, String column, String label) {
        var name = new TableName(table.schema(), joined(table.name(), column, label));
        for (int at = 1; schema.taken(name); at++) {
            name = new TableName(table.schema(), joined(table.name(), column, label + at));
        }
        return name;
    }

    /** The name of a constraint that has none. */
    public static String constraint(Schema schema, TableName table, String columns, String label) {
        var name = joined(table.name(), columns, label);
        for (int at = 1; schema.table(table).constraint(name).isPresent(); at++) {
            name = joined(table.name(), columns, label + at);
        }
        return name;
    }

    private static String joined(String table, String column, String label) {
        int room = LONGEST - label.length() - (label.isEmpty() ? 0 : 1) - (column.isEmpty() ? 0 : 1);
        var first = table;
        var second = column;
        while (first.length() + second.length() > room) {
            if (first.length() > second.length()) {
                first = first.substring(0, first.length() - 1);
            } else {
                second = second.substring(0, second.length() - 1);
            }
        }
        return first + (second.isEmpty() ? "" : "_" + second) + (label.isEmpty() ? "" : "_" + label);
    }
}
