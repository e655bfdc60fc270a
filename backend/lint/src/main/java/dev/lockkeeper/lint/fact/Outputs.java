package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.fact.Reading.Output;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that a query gives, as far as its sources are known. */
record Outputs(Reading query, Situation now) {

    boolean known() {
        var shape = query.shape();
        if (shape != null) {
            return shape.told(now);
        }
        return Seq.from(query.outputs()).noneMatch(output -> output.name() == null)
                && Seq.from(query.sources()).allMatch(source -> now.schema()
                        .told(source.table())
                        .filter(known -> known.complete())
                        .isPresent());
    }

    /** Those that a table made from it gets. */
    List<Column> columns() {
        var shape = query.shape();
        var told = shape == null ? Optional.<List<Column>>empty() : shape.columns(now);
        return told.orElseGet(this::named);
    }

    private List<Column> named() {
        var columns = new ArrayList<Column>();
        for (var output : query.outputs()) {
            if ("*".equals(output.column())) {
                query.sources().forEach(source -> now.schema()
                        .table(source.table())
                        .columns()
                        .forEach(column -> columns.add(plain(column, column.name()))));
            } else if (output.name() != null) {
                columns.add(of(output, output.name()));
            }
        }
        return columns;
    }

    private Column of(Output output, String name) {
        return Optional.ofNullable(output.column())
                .flatMap(from -> Seq.from(query.sources())
                        .flatMap(source ->
                                Seq.from(now.schema().table(source.table()).column(from)))
                        .findFirst())
                .map(column -> plain(column, name))
                .orElse(new Column(name, null, false, false, Column.Generated.NO, true));
    }

    private static Column plain(Column column, String name) {
        return new Column(name, column.type(), false, false, Column.Generated.NO, true);
    }
}
