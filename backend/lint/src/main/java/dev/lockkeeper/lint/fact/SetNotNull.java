package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;

/** ALTER TABLE … ALTER COLUMN … SET NOT NULL. */
public record SetNotNull(TableName table, String column) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var lock = Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(table));
        return proven(now) ? lock : lock.with(now.schema().leaves(table), Work.SCAN, Effort.CHECK_SCAN);
    }

    /** A valid constraint that already says so spares the server the scan. */
    public boolean proven(Situation now) {
        return now.schema().table(table).provesPresent(column);
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).change(column, known -> known.nullable(false));
    }
}
