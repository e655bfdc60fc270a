package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything that takes a lock and does no work that grows with the table.
 *
 * @param bond what hangs on the table from now on, such as "STATISTICS s"
 */
public record LockTables(
        String what,
        List<TableName> tables,
        LockMode mode,
        @Nullable String bond) implements Fact {

    public LockTables {
        tables = List.copyOf(tables);
    }

    public LockTables(String what, List<TableName> tables, LockMode mode) {
        this(what, tables, mode, null);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(mode, tables);
    }

    @Override
    public void apply(Situation now) {
        if (bond != null) {
            tables.forEach(table -> now.schema().bind(bond, table));
        }
    }
}
