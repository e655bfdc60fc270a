package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Extensions;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the server refuses, where that can be told from the names alone. */
final class Refusals {

    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    /** Types that come in one size. */
    private static final Set<String> UNSIZED = Set.of(
            "smallint",
            "integer",
            "bigint",
            "real",
            "text",
            "boolean",
            "date",
            "uuid",
            "json",
            "jsonb",
            "bytea",
            "oid",
            "inet",
            "cidr",
            "money",
            "name",
            "xml",
            "tsvector");

    private Refusals() {}

    /** The first that holds. */
    @SafeVarargs
    static @Nullable String first(Supplier<@Nullable String>... checks) {
        return Seq.of(checks).firstNotNull(Supplier::get);
    }

    static @Nullable String when(boolean so, String state) {
        return so ? state : null;
    }

    static @Nullable String relation(Situation now, TableName table) {
        if (table.schema() != null && schema(now, table.schema()) != null) {
            return SqlState.INVALID_SCHEMA;
        }
        return when(now.schema().missing(table) && now.schema().index(table).isEmpty(), SqlState.UNDEFINED_TABLE);
    }

    static @Nullable String relations(Situation now, Collection<TableName> tables) {
        return Seq.from(tables).firstNotNull(table -> relation(now, table));
    }

    static @Nullable String schema(Situation now, String name) {
        var names = now.schema().names();
        boolean missing = names.dropped("SCHEMA", name)
                || now.schema().isWhole()
                        && !names.has("SCHEMA", name)
                        && !name.startsWith("pg_")
                        && !name.equals("information_schema");
        return when(missing, SqlState.INVALID_SCHEMA);
    }

    /** For a relation or an index that is to be made. */
    static @Nullable String newRelation(Situation now, TableName name) {
        return first(
                () -> name.schema() == null ? null : schema(now, name.schema()),
                () -> when(now.schema().taken(name) || composite(now, name), SqlState.DUPLICATE_TABLE));
    }

    /** A type with columns takes a relation's name. */
    static boolean composite(Situation now, TableName name) {
        return name.schema() == null
                && now.schema().types().attributes(name.name()).isPresent();
    }

    static @Nullable String column(Situation now, TableName table, String column) {
        return when(lacks(now, table, column), SqlState.UNDEFINED_COLUMN);
    }

    static @Nullable String columns(Situation now, TableName table, Collection<String> columns) {
        return when(Seq.from(columns).anyMatch(column -> lacks(now, table, column)), SqlState.UNDEFINED_COLUMN);
    }

    static boolean lacks(Situation now, TableName table, String column) {
        return now.schema()
                .told(table)
                .filter(Table::complete)
                .filter(known -> known.column(column).isEmpty() && !SYSTEM_COLUMNS.contains(column))
                .isPresent();
    }

    /** An array has a type of its own, which is called after that of its elements. */
    private static String element(DataType array) {
        return DataType.of(array.name().substring(1), List.of(), false).name();
    }

    private static boolean strange(Situation now, String type) {
        return now.schema().isWhole()
                && !now.schema().types().told(type)
                && !BuiltInTypes.has(type)
                && now.schema().told(TableName.of(type)).isEmpty()
                && !Extensions.bringsType(now.schema().names(), type)
                && !Extensions.strange(now.schema().names());
    }

    static boolean system(String column) {
        return SYSTEM_COLUMNS.contains(column);
    }

    static boolean has(Situation now, TableName table, String column) {
        return SYSTEM_COLUMNS.contains(column)
                || now.schema()
                        .told(table)
                        .flatMap(known -> known.column(column))
                        .isPresent();
    }

    static @Nullable String type(Situation now, DataType type) {
        var types = now.schema().types();
        boolean unknown = strange(now, type.name()) && (!type.name().startsWith("_") || strange(now, element(type)));
        boolean sized = !type.modifiers().isEmpty() && UNSIZED.contains(type.name());
        return first(
                () -> when(
                        types.dropped(type.name()) && !types.told(type.name()) || unknown, SqlState.UNDEFINED_OBJECT),
                () -> when(sized, SqlState.SYNTAX));
    }

    static boolean is(Situation now, TableName table, RelationKind... kinds) {
        return now.schema()
                .told(table)
                .filter(known -> Set.of(kinds).contains(known.kind()))
                .isPresent();
    }

    static boolean view(Situation now, TableName table) {
        return now.schema().index(table).isPresent()
                || is(now, table, RelationKind.VIEW, RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE);
    }

    /** A table whose columns are those of a type. */
    static boolean typed(Situation now, TableName table) {
        return now.schema()
                .told(table)
                .filter(known -> known.traits().ofType() != null)
                .isPresent();
    }

    /** A view through which no rows can be changed. */
    static boolean fixed(Situation now, TableName table) {
        var view = now.schema().view(table);
        if (view.isEmpty()
                || !is(now, table, RelationKind.VIEW)
                || !now.schema().table(table).attachments().isEmpty()) {
            return false;
        }
        return !view.get().changeable()
                || Seq.from(view.get().reads()).anyMatch(under -> !under.equals(table) && fixed(now, under));
    }

    /** A partition has the columns of its parent; so have tables that inherit those that are inherited. */
    static boolean inherited(Situation now, TableName table, String column) {
        return now.schema()
                .told(table)
                .flatMap(known -> known.column(column))
                .filter(known -> known.inherited())
                .isPresent();
    }
}
