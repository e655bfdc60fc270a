package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;

/**
 * A constraint that is there but not enforced, or is enforced from now on.
 *
 * @param added together with the constraint
 */
public record SetEnforced(TableName table, String constraint, boolean enforced, boolean added) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().enforce(constraint, enforced);
    }
}
