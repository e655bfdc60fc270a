package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Extensions;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.schema.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that the server looks up before it runs a query, and may not find or not find fitting. */
public sealed interface Lookup {

    @Nullable
    String refusal(Situation now);

    /** A column, perhaps with its source before it. */
    record Named(Scope scope, @Nullable String qualifier, String column) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            return qualifier == null ? scope.refusal(now, column) : scope.refusal(now, qualifier, column);
        }
    }

    /** Two sources of one name. */
    record Alike() implements Lookup {

        @Override
        public String refusal(Situation now) {
            return SqlState.DUPLICATE_ALIAS;
        }
    }

    /** Names for the columns of a query that has not so many. */
    record Renamed(Shape shape, int names) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            return Refusals.when(
                    shape.columns(now).filter(all -> all.size() < names).isPresent(),
                    SqlState.INVALID_COLUMN_REFERENCE);
        }
    }

    /** A function that is called. */
    record Called(String function) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            return Functions.refusal(now, List.of(function));
        }
    }

    /** A relation that a constant names. */
    record Constant(TableName relation) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            return composite(now) ? null : Refusals.relation(now, relation);
        }

        /** Indexes are left out everywhere, and what only describes rows is not locked. */
        @Nullable
        TableName locked(Situation now) {
            return composite(now) || now.schema().index(relation).isPresent() ? null : relation;
        }

        private boolean composite(Situation now) {
            return now.schema().types().attributes(relation.name()).isPresent();
        }
    }

    /** A condition, which has to be true or false. */
    record Condition(Scope scope, Term term) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            return typing(now, scope).truth(term);
        }
    }

    /** A value that a query gives: here aggregates, windows and sets have their place. */
    record Given(Scope scope, Term term) implements Lookup {

        private static final Set<String> IN_PLACE =
                Set.of(SqlState.GROUPING, SqlState.WRONG_OBJECT_TYPE, SqlState.FEATURE_NOT_SUPPORTED);

        @Override
        public @Nullable String refusal(Situation now) {
            var error = typing(now, scope).of(term).error();
            return error == null || IN_PLACE.contains(error) ? null : error;
        }
    }

    /** The columns that an INSERT names. */
    record Columns(TableName table, List<String> names) implements Lookup {

        public Columns {
            names = Lists.copy(names);
        }

        @Override
        public @Nullable String refusal(Situation now) {
            var seen = new HashSet<String>();
            for (var name : names) {
                if (Refusals.lacks(now, table, name)) {
                    return SqlState.UNDEFINED_COLUMN;
                }
                if (!seen.add(name)) {
                    return SqlState.DUPLICATE_COLUMN;
                }
            }
            return null;
        }
    }

    /** As many values as there are columns for them; without names, fewer will do. */
    record Width(TableName table, @Nullable Integer columns, int values) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            if (columns != null) {
                return Refusals.when(columns != values, SqlState.SYNTAX);
            }
            return Refusals.when(
                    now.schema()
                            .told(table)
                            .filter(Table::complete)
                            .filter(known -> known.columns().size() < values)
                            .isPresent(),
                    SqlState.SYNTAX);
        }
    }

    /** A value that a column is to take: by its name, or by its place among all. */
    record Assigned(Scope scope, TableName table, @Nullable String column, int place, Term term) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            var to = now.schema()
                    .told(table)
                    .filter(Table::complete)
                    .flatMap(this::target)
                    .map(Column::type);
            var from = typing(now, scope).type(term);
            if (to.isPresent() && term instanceof Term.Untyped) {
                return Spelling.refusal(now, to.get(), term);
            }
            return to.isEmpty() || from.isEmpty() || !Defaults.known(now, to.get())
                    ? null
                    : Refusals.when(
                            !new Conversion(now, from.get(), to.get()).assignable(), SqlState.DATATYPE_MISMATCH);
        }

        private Optional<Column> target(Table known) {
            if (column != null) {
                return known.column(column);
            }
            return place < known.columns().size() ? Optional.of(known.columns().get(place)) : Optional.empty();
        }
    }

    /** All columns of one table for another. */
    record Copied(TableName table, @Nullable List<String> columns, TableName source) implements Lookup {

        @Override
        public @Nullable String refusal(Situation now) {
            var from = now.schema().told(source).filter(Table::complete);
            if (from.isEmpty()) {
                return null;
            }
            var given = from.get().columns();
            var width = new Width(table, columns == null ? null : columns.size(), given.size()).refusal(now);
            var scope = new Scope(List.of(new Scope.Origin(null, source)), false, Set.of(), null);
            for (int at = 0; width == null && at < given.size(); at++) {
                var column = columns == null ? null : columns.get(at);
                var term = new Term.Named(given.get(at).name());
                width = new Assigned(scope, table, column, at, term).refusal(now);
            }
            return width;
        }
    }

    /** A value for a column that the server fills itself. */
    record Filled(TableName table, Set<String> columns, boolean overriding) implements Lookup {

        private static final int FIRST_TO_SAY_GENERATED = 14;

        public Filled {
            columns = Lists.copy(columns);
        }

        @Override
        public @Nullable String refusal(Situation now) {
            var known = now.schema().told(table);
            var filled = Seq.from(known)
                    .flatMap(told -> Seq.from(told.columns()))
                    .filter(column -> columns.contains(column.name()) && alone(known.get(), column))
                    .findFirst();
            boolean computed = filled.filter(column -> column.generated() != Column.Generated.NO)
                    .isPresent();
            return Refusals.when(
                    filled.isPresent(),
                    computed && now.serverMajor() < FIRST_TO_SAY_GENERATED
                            ? SqlState.SYNTAX
                            : SqlState.GENERATED_ALWAYS);
        }

        private boolean alone(Table told, Column column) {
            return column.generated() != Column.Generated.NO
                    || !overriding && told.traits().alwaysIdentity(column.name());
        }
    }

    /** The unique index or constraint that ON CONFLICT goes by. */
    record Arbiter(TableName table, Set<String> columns) implements Lookup {

        public Arbiter {
            columns = Lists.copy(columns);
        }

        @Override
        public @Nullable String refusal(Situation now) {
            boolean sure = Refusals.is(now, table, RelationKind.TABLE, RelationKind.PARTITIONED_TABLE)
                    && !Extensions.strange(now.schema().names());
            return Refusals.when(
                    sure && Seq.from(now.schema().indexesOn(table)).noneMatch(this::fits),
                    SqlState.INVALID_COLUMN_REFERENCE);
        }

        private boolean fits(Index index) {
            var traits = index.traits();
            return traits.unique()
                    && (!traits.simple() || Set.copyOf(traits.key()).equals(columns));
        }
    }

    private static Typing typing(Situation now, Scope scope) {
        return new Typing(now, name -> scope.type(now, name));
    }
}
