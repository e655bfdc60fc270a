package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DELETE from one table. */
public record Delete(
        TableName table,
        @Nullable Expression where,
        List<TableName> reads,
        Reading query,
        Set<String> sought,
        boolean only)
        implements Fact {

    public Delete {
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
                .and(target.placed(false))
                .and(target.referencing())
                .and(query.effects(now))
                .and(target.changing(found(now), sought))
                .with(searched(now), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
    }

    private boolean found(Situation now) {
        return Extent.led(now, table, sought) || extent(now) == Extent.FEW && !Extent.bare(now, table);
    }

    /** For every row that goes, tables that refer to it without an index are read to their end. */
    private List<TableName> searched(Situation now) {
        var schema = now.schema();
        return Seq.from(schema.referencing(table))
                .filter(child -> Seq.from(schema.table(child).constraints())
                        .filter(key -> table.equals(key.references()))
                        .anyMatch(key -> !schema.indexed(child, key.columns())))
                .toList();
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
                () -> Refusals.when(
                        Refusals.is(now, table, RelationKind.MATERIALIZED_VIEW, RelationKind.SEQUENCE),
                        SqlState.WRONG_OBJECT_TYPE));
    }
}
