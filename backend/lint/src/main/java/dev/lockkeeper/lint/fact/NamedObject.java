package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.settings.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * A new name for something that has no fact of its own.
 *
 * @param schema as it is written
 * @param table that it belongs to, null where it stands for itself
 */
public record NamedObject(
        NameKind kind,
        @Nullable String schema,
        String name,
        @Nullable TableName table) implements Fact {

    public static NamedObject of(NameKind kind, TableName written) {
        return new NamedObject(kind, written.schema(), written.name(), null);
    }

    public static NamedObject on(TableName table, NameKind kind, String name) {
        return new NamedObject(kind, null, name, table);
    }

    public TableName written() {
        return new TableName(schema, name);
    }
}
