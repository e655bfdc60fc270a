package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Reference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a query may speak of, and what it is there for.
 *
 * @param names of its sources, each with the table behind it, or with none
 * @param filters stands in a condition
 * @param columns that a row of VALUES fills, in their order
 * @param column that a value is for
 */
record Level(
        @Nullable Level outer,
        Map<String, List<TableName>> names,
        boolean filters,
        List<String> columns,
        @Nullable String column) {

    static final Level NONE = new Level(null, Map.of(), false, List.of(), null);

    Level inside(Map<String, List<TableName>> sources) {
        return new Level(this, sources, false, List.of(), null);
    }

    Level filling(List<String> listed) {
        return new Level(outer, names, filters, listed, null);
    }

    Level filtering() {
        return new Level(outer, names, true, columns, null);
    }

    Level valueFor(@Nullable String target) {
        return new Level(outer, names, filters, columns, target);
    }

    /** Parts are schema, table and column, as far as they are written. */
    Reference refer(List<String> parts) {
        var column = parts.get(parts.size() - 1);
        return new Reference(column, parts.size() < 2 ? every() : tables(parts.get(parts.size() - 2)));
    }

    private List<TableName> every() {
        return Seq.from(names.values()).flatMap(Seq::<TableName>from).distinct().toList();
    }

    private List<TableName> tables(String name) {
        for (var level = this; level != null; level = level.outer) {
            var found = level.names.get(name);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
