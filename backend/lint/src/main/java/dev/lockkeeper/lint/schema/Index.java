package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index as far as it is known.
 *
 * @param columns that are keys as they stand, in their order
 * @param computed columns inside expressions or the predicate
 * @param traits what only some questions need
 */
public record Index(
        TableName name, TableName table, Set<String> columns, Set<String> computed, boolean created, Traits traits) {

    /**
     * More of an index.
     *
     * @param key its plain columns in order
     * @param simple neither partial nor over expressions
     * @param constraint whether a constraint of the same name owns it
     * @param parent the index of the partitioned table that it is a part of
     */
    public record Traits(
            List<String> key,
            boolean unique,
            boolean simple,
            boolean constraint,
            Set<String> functions,
            String method,
            @Nullable TableName parent) {

        public static final Traits UNKNOWN = new Traits(List.of(), false, true, false, Set.of(), "btree", null);

        public Traits {
            key = Lists.copy(key);
            functions = Lists.copy(functions);
        }

        Traits under(@Nullable TableName other) {
            return new Traits(key, unique, simple, constraint, functions, method, other);
        }

        Traits owned() {
            return new Traits(key, unique, simple, true, functions, method, parent);
        }

        Traits renamedColumn(String from, String to) {
            var keys = Seq.from(key).map(name -> name.equals(from) ? to : name).toList();
            return new Traits(keys, unique, simple, constraint, functions, method, parent);
        }
    }

    public Index {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        computed = Lists.copy(computed);
    }

    public Index(TableName name, TableName table, Set<String> columns, Set<String> computed, boolean created) {
        this(name, table, columns, computed, created, Traits.UNKNOWN);
    }

    Index settled() {
        return created ? new Index(name, table, columns, computed, false, traits) : this;
    }

    Index on(TableName other) {
        return new Index(name, other, columns, computed, created, traits);
    }

    public Index named(TableName other) {
        return new Index(other, table, columns, computed, created, traits);
    }

    public Index under(@Nullable TableName parent) {
        return new Index(name, table, columns, computed, created, traits.under(parent));
    }

    public Index owned() {
        return new Index(name, table, columns, computed, created, traits.owned());
    }

    /** Whether it needs the column, as a key, in an expression or in its predicate. */
    public boolean over(String column) {
        return columns.contains(column) || computed.contains(column);
    }

    Index renamedColumn(String from, String to) {
        return new Index(
                name,
                table,
                Renaming.of(columns, from, to),
                Renaming.of(computed, from, to),
                created,
                traits.renamedColumn(from, to));
    }
}
