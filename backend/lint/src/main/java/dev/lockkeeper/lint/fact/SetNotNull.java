package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import org.jspecify.annotations.Nullable;

/** ALTER TABLE … ALTER COLUMN … SET NOT NULL. */
public record SetNotNull(TableName table, String column) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var lock = Effects.locking(ACCESS_EXCLUSIVE, now.family(table));
        var unproven = Seq.from(now.leaves(table))
                .filter(leaf -> !now.schema().table(leaf).provesPresent(column))
                .toList();
        return lock.with(unproven, Work.SCAN, Effort.CHECK_SCAN);
    }

    /** A valid constraint that already says so spares the server the scan. */
    public boolean proven(Situation now) {
        return now.schema().table(table).provesPresent(column);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relation(now, table),
                () -> Refusals.when(Refusals.view(now, table), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.column(now, table, column),
                () -> Refusals.when(
                        now.only()
                                && !proven(now)
                                && !now.schema().children(table).isEmpty(),
                        SqlState.INVALID_TABLE_DEFINITION));
    }

    @Override
    public void apply(Situation now) {
        now.family(table).forEach(member -> now.schema().table(member).change(column, known -> known.nullable(false)));
    }
}
