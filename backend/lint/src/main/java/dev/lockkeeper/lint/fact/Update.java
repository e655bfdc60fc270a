package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** UPDATE of one table. */
public record Update(
        TableName table,
        Set<String> columns,
        @Nullable Expression where,
        List<TableName> reads,
        Reading query,
        Set<String> sought,
        boolean only)
        implements Fact {

    public Update {
        columns = Lists.copy(columns);
        reads = Lists.copy(reads);
        sought = Lists.copy(sought);
    }

    @Override
    public Effects effects(Situation now) {
        var target = new Target(now.only(only), table, query.wanted());
        boolean nothing = only && Refusals.is(now, table, RelationKind.PARTITIONED_TABLE);
        if (nothing || where != null && where.never()) {
            return target.untouched().and(query.effects(now));
        }
        return target.locks()
                .and(target.placed(true))
                .and(query.effects(now))
                .and(target.referenced(this::writes))
                .and(changesKey(now) ? target.referencing() : Effects.NONE)
                .and(target.changing(found(now), sought));
    }

    private boolean writes(Constraint key) {
        return key.detail().enforced()
                && Seq.from(key.columns()).anyMatch(columns::contains)
                && Seq.from(key.columns()).noneMatch(this::emptied);
    }

    /** What is null refers to nothing. */
    private boolean emptied(String column) {
        return Seq.from(query.wanted())
                .anyMatch(value ->
                        value.operator().equals("null") && value.column().equals(column));
    }

    private boolean changesKey(Situation now) {
        return Seq.from(now.schema().referencing(table))
                .flatMap(child -> Seq.from(now.schema().table(child).foreignKeys()))
                .filter(key -> table.equals(key.references()))
                .anyMatch(key -> Seq.from(now.schema().referencedColumns(key)).anyMatch(columns::contains));
    }

    /** Whether an index leads to the rows. */
    private boolean found(Situation now) {
        return Extent.led(now, table, sought) || extent(now) == Extent.FEW && !Extent.bare(now, table);
    }

    private Extent extent(Situation now) {
        return extent(now, Extent.USUAL);
    }

    /**
     * How many rows it may touch.
     *
     * @param most rows that are few, if their keys are named
     */
    public Extent extent(Situation now, long most) {
        return Extent.of(where, table, now, most);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table) == null ? null : SqlState.UNDEFINED_TABLE,
                () -> Refusals.when(now.schema().index(table).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> query.refusal(now),
                () -> Refusals.when(Refusals.fixed(now, table), SqlState.NOT_IN_PREREQUISITE_STATE),
                () -> Refusals.columns(now, table, columns),
                () -> Refusals.when(
                        Refusals.is(now, table, RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE),
                        SqlState.WRONG_OBJECT_TYPE));
    }
}
