package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;

/** ALTER TABLE … RENAME CONSTRAINT. */
public record RenameConstraint(TableName table, String constraint, String to) implements Fact {

    @Override
    public Effects effects(Situation now) {
        return Effects.locking(ACCESS_EXCLUSIVE, table);
    }

    @Override
    public void apply(Situation now) {
        var known = now.schema().table(table);
        known.constraint(constraint).ifPresent(was -> {
            known.removeConstraint(constraint);
            known.put(was.named(to));
        });
    }
}
