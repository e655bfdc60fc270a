package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** INSERT, also by COPY and MERGE; from other tables or of rows that stand in the script. */
public record Insert(
        TableName table,
        List<TableName> reads,
        Reading query,
        @Nullable Set<String> columns) implements Fact {

    public Insert {
        reads = Lists.copy(reads);
    }

    @Override
    public Effects effects(Situation now) {
        var target = new Target(now, table);
        return into(now)
                .and(Effects.locking(ACCESS_SHARE, Lineage.above(now.schema(), table)))
                .and(query.effects(now))
                .and(target.referenced(this::writes))
                .and(numbers(now))
                .with(target.rows(), Work.DML, Effort.NONE);
    }

    /** Which partition a row goes to is for its values to say. */
    private Effects into(Situation now) {
        return Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)
                ? Effects.locking(ROW_EXCLUSIVE, routed(now))
                : new Target(now.only(true), table).locks();
    }

    /** Where values that stand in the text lead to. */
    private List<TableName> routed(Situation now) {
        if (query.wanted().isEmpty()) {
            return List.of(table);
        }
        var told = now.schema().table(table).columns();
        var named = Seq.from(query.wanted())
                .map(value -> value.column().startsWith("#") && place(value) < told.size()
                        ? new Sought(told.get(place(value)).name(), "=", value.values())
                        : value)
                .toList();
        return new Pruning(now, named).path(table);
    }

    private static int place(Sought value) {
        return Integer.parseInt(value.column().substring(1));
    }

    private boolean writes(Constraint key) {
        return key.detail().enforced() && (columns == null || columns.containsAll(key.columns()));
    }

    /** Sequences that fill the columns which the statement leaves out. */
    private Effects numbers(Situation now) {
        var sequences = Seq.from(now.schema().table(table).columns())
                .filter(column -> columns != null && !columns.contains(column.name()))
                .map(Column::fill)
                .mapNotNull(Column.Fill::sequence)
                .toList();
        return Effects.locking(ROW_EXCLUSIVE, sequences);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table) == null ? null : SqlState.UNDEFINED_TABLE,
                () -> Refusals.when(now.schema().index(table).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> columns == null ? null : Refusals.columns(now, table, columns),
                () -> query.refusal(now),
                () -> Refusals.when(Refusals.fixed(now, table), SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Refusals.when(
                        Refusals.is(now, table, RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE),
                        SqlState.WRONG_OBJECT_TYPE));
    }

    @Override
    public void apply(Situation now) {
        now.leaves(table).forEach(leaf -> now.schema().table(leaf).emptied(false));
    }
}
