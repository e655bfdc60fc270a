package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** UPDATE of one table. */
public record Update(
        TableName table, Set<String> columns, @Nullable Expression where, List<TableName> reads) implements Fact {

    public Update {
        columns = Set.copyOf(columns);
        reads = List.copyOf(reads);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ROW_EXCLUSIVE, table)
                .and(Effects.locking(ACCESS_SHARE, reads))
                .with(table, Work.DML, extent(now) == Extent.FEW ? Effort.NONE : Effort.UPDATE)
                .with(reads, Work.SCAN, Effort.CHECK_SCAN);
    }

    public Extent extent(Situation now) {
        return Extent.of(where, table, now);
    }
}
