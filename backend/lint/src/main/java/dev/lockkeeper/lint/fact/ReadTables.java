package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_SHARE;

import dev.lockkeeper.lint.TableName;
import java.util.List;

/** A query, perhaps one that locks its rows. */
public record ReadTables(List<TableName> tables, List<String> functions, boolean forUpdate) implements Fact {

    public ReadTables {
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(forUpdate ? ROW_SHARE : ACCESS_SHARE, tables);
    }
}
