package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … DROP COLUMN. */
public record DropColumn(TableName table, String column, boolean ifExists, boolean cascade) implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return Effects.locking(ACCESS_EXCLUSIVE, table);
        }
        return Effects.locking(ACCESS_EXCLUSIVE, now.family(table))
                .and(Effects.locking(ACCESS_EXCLUSIVE, now.schema().children(table)))
                .and(fall(now).effects());
    }

    private Fall fall(Situation now) {
        var fall = new Fall(now);
        Seq.from(now.family(table))
                .filter(member -> member.equals(table) || Refusals.inherited(now, member, column))
                .forEach(member -> fall.ofColumn(member, column));
        return fall;
    }

    @Override
    public boolean idle(Situation now) {
        return ifExists && Refusals.lacks(now, table, column);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.relation(now, table),
                        () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.when(Refusals.typed(now, table), SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.column(now, table, column),
                        () -> Refusals.when(bound(now), SqlState.INVALID_TABLE_DEFINITION),
                        () -> Refusals.when(!cascade && fall(now).heldBack(), SqlState.DEPENDENTS_STILL_EXIST));
    }

    /** Inherited, or part of the partition key, or left behind below by ONLY. */
    private boolean bound(Situation now) {
        var known = now.schema().told(table);
        return Refusals.inherited(now, table, column)
                || Seq.from(now.family(table))
                        .anyMatch(member ->
                                now.schema().table(member).partitionKey().contains(column))
                || now.only()
                        && known.filter(parent -> parent.kind() == RelationKind.PARTITIONED_TABLE)
                                .isPresent()
                        && !now.schema().children(table).isEmpty();
    }

    @Override
    public void apply(Situation now) {
        fall(now).apply();
        now.schema().table(table).removeColumn(column);
        now.schema().dropIndexesOver(table, column);
    }
}
