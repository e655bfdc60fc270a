package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … RENAME COLUMN. */
public record RenameColumn(TableName table, String column, String to) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(table));
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).renameColumn(column, to);
    }
}
