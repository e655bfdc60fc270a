package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names in one query stand for.
 *
 * @param merged whether a join makes one column of two
 * @param labels of its output, where they may be named
 * @param around the query that it stands in
 */
public record Scope(
        List<Origin> origins,
        boolean merged,
        Set<String> labels,
        @Nullable Scope around) {

    /** A source by the name that it has here; without a table where nothing is known of its columns. */
    public record Origin(
            @Nullable String name,
            @Nullable TableName table,
            @Nullable Shape shape) {

        public Origin(@Nullable String name, @Nullable TableName table) {
            this(name, table, null);
        }

        private Optional<List<Column>> all(Situation now) {
            if (shape != null) {
                return shape.columns(now);
            }
            return table == null
                    ? Optional.empty()
                    : now.schema()
                            .told(table)
                            .filter(Table::complete)
                            .map(Table::columns)
                            .map(List::copyOf);
        }

        private boolean told(Situation now) {
            if (shape != null) {
                return shape.told(now);
            }
            return table != null
                    && now.schema().told(table).filter(Table::complete).isPresent();
        }

        private boolean has(Situation now, String column) {
            return shape == null ? table != null && Refusals.has(now, table, column) : shape.has(now, column);
        }

        private Optional<DataType> type(Situation now, String column) {
            if (shape != null) {
                return shape.column(now, column).map(Column::type);
            }
            return table == null
                    ? Optional.empty()
                    : now.schema()
                            .told(table)
                            .flatMap(known -> known.column(column))
                            .map(Column::type);
        }
    }

    public Scope {
        origins = Lists.copy(origins);
        labels = Lists.copy(labels);
    }

    public Scope naming(Set<String> outputs) {
        return new Scope(origins, merged, outputs, around);
    }

    /** Whether no source is known by the name, or its source has no such column. */
    @Nullable
    String refusal(Situation now, String qualifier, String column) {
        var origin = origin(qualifier);
        if (origin.isEmpty()) {
            boolean hidden = qualifier.equals("new") || qualifier.equals("old");
            return hidden || origins().isEmpty() && around == null ? null : SqlState.UNDEFINED_TABLE;
        }
        boolean lacks = origin.get().told(now) && !origin.get().has(now, column);
        boolean function = now.schema().types().toldFunction(column);
        return Refusals.when(lacks && !function, SqlState.UNDEFINED_COLUMN);
    }

    @Nullable
    String refusal(Situation now, String column) {
        for (@Nullable Scope here = this; here != null; here = here.around) {
            long having = Seq.from(here.origins)
                    .filter(origin -> origin.has(now, column))
                    .count();
            if (having > 1 && !here.merged && here.told(now)) {
                return here.labels.contains(column) ? null : SqlState.AMBIGUOUS_COLUMN;
            }
            boolean named = here.labels.contains(column)
                    || Seq.from(here.origins).anyMatch(origin -> column.equals(origin.name()));
            if (having > 0 || named || !here.told(now)) {
                return null;
            }
        }
        return SqlState.UNDEFINED_COLUMN;
    }

    /** All columns of one source, or of every one where no name is given. */
    Optional<List<Column>> all(Situation now, String source) {
        var columns = new ArrayList<Column>();
        var meant = Lists.where(origins, origin -> source.isEmpty() || source.equals(origin.name()));
        for (var origin : meant) {
            var own = origin.all(now);
            if (own.isEmpty() || merged && origins.size() > 1) {
                return Optional.empty();
            }
            own.get().forEach(column -> columns.add(Shape.of(column.name(), column.type())));
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    private boolean told(Situation now) {
        return Seq.from(origins).allMatch(origin -> origin.told(now));
    }

    private Optional<Origin> origin(String name) {
        for (@Nullable Scope here = this; here != null; here = here.around) {
            var found = Seq.from(here.origins)
                    .filter(origin -> name.equals(origin.name()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The type of a column, with or without its source before it. */
    Optional<DataType> type(Situation now, String name) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return origin(name.substring(0, dot)).flatMap(origin -> origin.type(now, name.substring(dot + 1)));
        }
        if (labels.contains(name)) {
            return Optional.empty();
        }
        for (@Nullable Scope here = this; here != null; here = here.around) {
            var having = Seq.from(here.origins)
                    .filter(origin -> origin.has(now, name))
                    .toList();
            if (!having.isEmpty() || !here.told(now)) {
                return having.size() == 1 && here.told(now) ? having.get(0).type(now, name) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
