package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a view is made of.
 *
 * @param columns that it names, behind the table's name and a dot where that was said; "*" for all
 * @param functions that it calls
 * @param changeable whether it is made of the rows of one relation as they are
 */
public record View(Set<TableName> reads, Set<String> columns, Set<String> functions, boolean changeable) {

    public static final String EVERY_COLUMN = "*";

    public View {
        reads = Lists.copy(reads);
        columns = Lists.copy(columns);
        functions = Lists.copy(functions);
    }

    public View(Set<TableName> reads, Set<String> columns) {
        this(reads, columns, Set.of(), true);
    }

    boolean reads(TableName table, String column) {
        return reads.contains(table)
                && (columns.contains(column)
                        || columns.contains(table.name() + "." + column)
                        || columns.contains(EVERY_COLUMN));
    }

    View renamed(TableName from, TableName to) {
        if (!reads.contains(from)) {
            return this;
        }
        var moved = Seq.from(columns)
                .map(column -> column.startsWith(from.name() + ".")
                        ? to.name() + column.substring(from.name().length())
                        : column)
                .stream()
                .collect(Collectors.toSet());
        return new View(Renaming.of(reads, from, to), moved, functions, changeable);
    }

    View renamedColumn(TableName table, String from, String to) {
        if (!reads.contains(table)) {
            return this;
        }
        var qualified = Renaming.of(columns, table.name() + "." + from, table.name() + "." + to);
        return new View(reads, Renaming.of(qualified, from, to), functions, changeable);
    }
}
