package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import java.util.List;

/** Anything that takes a lock and does no work that grows with the table. */
public record LockTables(String what, List<TableName> tables, LockMode mode) implements Fact {

    public LockTables {
        tables = List.copyOf(tables);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(mode, tables);
    }
}
