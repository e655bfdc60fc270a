package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import java.util.List;

/** Housekeeping: VACUUM, CLUSTER and what rewrites a table as it stands. */
public record Maintenance(String what, List<TableName> tables, LockMode mode, boolean rewrites) implements Fact {

    public Maintenance {
        tables = List.copyOf(tables);
    }

    @Override
    public Effects effects(Situation now) {
        var lock = Effects.locking(mode, tables);
        return rewrites ? lock.with(tables, Work.REWRITE, Effort.REWRITE) : lock;
    }
}
