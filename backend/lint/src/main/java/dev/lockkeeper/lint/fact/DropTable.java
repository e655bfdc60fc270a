package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.RelationKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DROP TABLE of one table.
 *
 * @param together all that the statement drops
 */
public record DropTable(TableName table, boolean cascade, boolean ifExists, Set<TableName> together, boolean foreign)
        implements Fact {

    public DropTable {
        together = Lists.copy(together);
    }

    public DropTable(TableName table, boolean cascade) {
        this(table, cascade, false, Set.of(table), false);
    }

    @Override
    public Effects effects(Situation now) {
        return idle(now) ? Effects.NONE : fall(now).effects();
    }

    private Fall fall(Situation now) {
        return new Fall(now).beside(together).of(List.of(table));
    }

    @Override
    public boolean idle(Situation now) {
        return now.schema().missing(table) && now.schema().index(table).isEmpty() && (ifExists || fell(now));
    }

    /** Whether one of its companions has already taken it along. */
    private boolean fell(Situation now) {
        return together.size() > 1 && now.schema().fellHere(table);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        if (idle(now)) {
            return null;
        }
        boolean index = now.schema().index(table).isPresent();
        return Refusals.first(
                () -> Refusals.when(index, SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.relation(now, table),
                () -> Refusals.when(
                        now.schema()
                                .told(table)
                                .filter(known -> !fits(known.kind()))
                                .isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(!cascade && fall(now).heldBack(), SqlState.DEPENDENTS_STILL_EXIST));
    }

    private boolean fits(RelationKind kind) {
        return foreign
                ? kind == RelationKind.FOREIGN_TABLE
                : kind == RelationKind.TABLE || kind == RelationKind.PARTITIONED_TABLE;
    }

    @Override
    public void apply(Situation now) {
        fall(now).apply();
        now.schema().family(table).forEach(now.schema()::drop);
    }
}
