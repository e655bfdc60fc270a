package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … DETACH PARTITION. */
public record DetachPartition(TableName table, TableName partition, boolean concurrently) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(concurrently ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE, table)
                .and(Effects.locking(ACCESS_EXCLUSIVE, partition));
    }

    @Override
    public void apply(Situation now) {
        now.schema().detach(partition);
    }
}
