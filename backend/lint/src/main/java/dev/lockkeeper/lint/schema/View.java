package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.Set;

/** What a view is made of: the tables it reads, the columns it names, "*" for all, and the functions it calls. */
public record View(Set<TableName> reads, Set<String> columns, Set<String> functions) {

    public static final String EVERY_COLUMN = "*";

    public View {
        reads = Set.copyOf(reads);
        columns = Set.copyOf(columns);
        functions = Set.copyOf(functions);
    }

    public View(Set<TableName> reads, Set<String> columns) {
        this(reads, columns, Set.of());
    }

    boolean reads(TableName table, String column) {
        return reads.contains(table) && (columns.contains(column) || columns.contains(EVERY_COLUMN));
    }

    View renamed(TableName from, TableName to) {
        return new View(Renaming.of(reads, from, to), columns, functions);
    }

    View renamedColumn(TableName table, String from, String to) {
        return reads.contains(table) ? new View(reads, Renaming.of(columns, from, to), functions) : this;
    }
}
