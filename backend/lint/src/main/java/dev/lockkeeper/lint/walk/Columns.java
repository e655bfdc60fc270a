package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Schema;

/** Whether columns are there, and since when. */
final class Columns {

    private Columns() {}

    static boolean has(Schema schema, TableName table, String column) {
        return schema.known(table).flatMap(known -> known.column(column)).isPresent();
    }

    /** Whether the migration has added it to a table that was there. */
    static boolean fresh(Schema schema, TableName table, String column) {
        return schema.existed(table)
                && schema.known(table)
                        .flatMap(known -> known.column(column))
                        .filter(Column::created)
                        .isPresent();
    }
}
