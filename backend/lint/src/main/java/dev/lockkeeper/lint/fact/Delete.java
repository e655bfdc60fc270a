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
                .with(reads, Work.SCAN, Effort.CHECK_SCAN)
                .with(searched(now), Work.SCAN, Effort.FOREIGN_KEY_SCAN);
    }

    /** For every row that goes, tables that refer to it without an index are read to their end. */
    private List<TableName> searched(Situation now) {
        var schema = now.schema();
        return schema.referencing(table).stream()
                .filter(child -> schema.table(child).constraints().stream()
                        .filter(key -> table.equals(key.references()))
                        .anyMatch(key -> !schema.indexed(child, key.columns())))
                .toList();
    }

    public Extent extent(Situation now) {
        return Extent.of(where, table, now);
    }
}
