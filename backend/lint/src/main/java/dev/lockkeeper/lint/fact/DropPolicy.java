package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/** DROP POLICY. */
public record DropPolicy(TableName table, String name) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().removePolicy(name);
    }
}
