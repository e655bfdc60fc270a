package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import org.jspecify.annotations.Nullable;

/**
 * ALTER TABLE … REPLICA IDENTITY.
 *
 * @param index by which subscribers tell rows apart; null where that is none
 */
public record SetReplicaIdentity(
        TableName table, boolean identifies, @Nullable String index) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().identifyReplicas(identifies, index);
    }
}
