package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … REPLICA IDENTITY. */
public record SetReplicaIdentity(TableName table, boolean identifies) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().identifyReplicas(identifies);
    }
}
