package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/**
 * A column that numbers itself from now on.
 *
 * @param always whether statements may not bring numbers of their own
 * @param added the column is new, too
 */
public record SetIdentity(TableName table, String column, boolean always, boolean added) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().identity(column, always);
    }
}
