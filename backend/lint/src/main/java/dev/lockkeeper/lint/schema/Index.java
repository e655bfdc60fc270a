package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An index as far as it is known.
 *
 * @param columns that are keys as they stand, in their order
 * @param computed columns inside expressions or the predicate
 */
public record Index(TableName name, TableName table, Set<String> columns, Set<String> computed, boolean created) {

    public Index {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        computed = Set.copyOf(computed);
    }

    Index settled() {
        return new Index(name, table, columns, computed, false);
    }
}
