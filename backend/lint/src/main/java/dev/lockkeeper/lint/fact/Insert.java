package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;
import static dev.lockkeeper.lint.LockMode.ROW_EXCLUSIVE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import java.util.List;

/** INSERT, also by COPY and MERGE; from other tables or of rows that stand in the script. */
public record Insert(TableName table, List<TableName> reads) implements Fact {

    public Insert {
        reads = List.copyOf(reads);
    }

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ROW_EXCLUSIVE, table)
                .and(Effects.locking(ACCESS_SHARE, reads))
                .with(table, Work.DML, Effort.NONE)
                .with(reads, Work.SCAN, Effort.UPDATE);
    }
}
