package dev.lockkeeper.catalogue;

import dev.lockkeeper.lint.TableName;

/** Where a table lies; a migration that names no schema means {@code public}. */
final class SchemaName {

    static final String PUBLIC = "public";

    private SchemaName() {}

    static String of(TableName table) {
        return table.schema() == null ? PUBLIC : table.schema();
    }
}
