package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.Set;

/** What a view is made of: the tables it reads, and the columns it names, "*" for all. */
public record View(Set<TableName> reads, Set<String> columns) {

    public static final String EVERY_COLUMN = "*";

    public View {
        reads = Set.copyOf(reads);
        columns = Set.copyOf(columns);
    }

    boolean reads(TableName table, String column) {
        return reads.contains(table) && (columns.contains(column) || columns.contains(EVERY_COLUMN));
    }
}
