package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … RENAME TO or SET SCHEMA; also of views. */
public record RenameTable(TableName table, TableName to) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ACCESS_EXCLUSIVE, table);
    }

    @Override
    public void apply(Situation now) {
        now.schema().rename(table, to);
    }
}
