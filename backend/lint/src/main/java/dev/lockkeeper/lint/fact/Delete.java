package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ROW_SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DELETE from one table. */
public record Delete(TableName table, @Nullable Expression where, List<TableName> reads) implements Fact {

    public Delete {
        reads = List.copyOf(reads);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ROW_EXCLUSIVE, table)
                .and(Effects.locking(ROW_SHARE, now.schema().referencing(table)))
                .and(Effects.locking(ACCESS_SHARE, reads))
                .with(table, Work.DML, extent(now) == Extent.FEW ? Effort.NONE : Effort.UPDATE)
                .with(reads, Work.SCAN, Effort.CHECK_SCAN);
    }

    public Extent extent(Situation now) {
        return Extent.of(where, table, now);
    }
}
