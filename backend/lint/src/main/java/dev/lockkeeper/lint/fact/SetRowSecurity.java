package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;

/** ENABLE, DISABLE, FORCE or NO FORCE ROW LEVEL SECURITY. */
public record SetRowSecurity(TableName table, RowSecurity kind, boolean on) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(LockMode.ACCESS_EXCLUSIVE, table);
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().set(kind, on);
    }
}
