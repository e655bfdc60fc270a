package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ALTER TABLE … DROP CONSTRAINT. */
public record DropConstraint(TableName table, String constraint, boolean cascade) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var effects = Effects.locking(ACCESS_EXCLUSIVE, now.schema().family(table));
        var known = now.schema().table(table).constraint(constraint);
        var referenced = known.map(Constraint::references);
        if (referenced.isPresent()) {
            return effects.and(Effects.locking(ACCESS_EXCLUSIVE, referenced.get()));
        }
        boolean key =
                known.map(Constraint::kind).filter(kind -> kind != Kind.CHECK).isPresent();
        return key && cascade
                ? effects.and(Effects.locking(ACCESS_EXCLUSIVE, now.schema().referencing(table)))
                : effects;
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).removeConstraint(constraint);
    }
}
