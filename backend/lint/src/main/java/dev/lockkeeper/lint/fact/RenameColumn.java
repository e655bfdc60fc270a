package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … RENAME COLUMN. */
public record RenameColumn(TableName table, String column, String to) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ACCESS_EXCLUSIVE, now.family(table));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(Refusals.typed(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        now.only() && !now.schema().children(table).isEmpty(), SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.column(now, table, column),
                () -> Refusals.when(Refusals.inherited(now, table, column), SqlState.INVALID_TABLE_DEFINITION),
                () -> Refusals.when(Refusals.has(now, table, to), SqlState.DUPLICATE_COLUMN));
    }

    @Override
    public void apply(Situation now) {
        now.family(table).forEach(member -> now.schema().renameColumn(member, column, to));
    }
}
