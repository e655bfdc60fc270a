package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … OF a composite type. */
public record OfType(TableName table, String type) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(LockMode.ACCESS_EXCLUSIVE, table);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var attributes = now.schema().types().attributes(type);
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.type(now, new DataType(type, List.of(), false)),
                () -> Refusals.when(heir(now), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        attributes.isPresent()
                                && now.schema()
                                        .told(table)
                                        .filter(Table::complete)
                                        .filter(known -> differs(known.columns(), attributes.get()))
                                        .isPresent(),
                        SqlState.DATATYPE_MISMATCH));
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().ofType(type);
    }

    /** What inherits cannot have a type beside. */
    private boolean heir(Situation now) {
        return now.schema()
                .told(table)
                .filter(known -> known.parent().isPresent() || !known.inherits().isEmpty())
                .isPresent();
    }

    private static boolean differs(List<Column> columns, Map<String, DataType> attributes) {
        var own = Seq.from(columns).map(Column::name).toList();
        return !own.equals(List.copyOf(attributes.keySet()))
                || Seq.from(columns)
                        .anyMatch(column ->
                                column.type() != null && !Objects.equals(column.type(), attributes.get(column.name())));
    }
}
