package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** A foreign key that deletes rows along. */
final class GuardNoCascadeRule extends GuardRule {

    GuardNoCascadeRule() {
        super(GuardKind.NO_CASCADE, NewKey.FACTS);
    }

    @Override
    Seq<Remark> check(Step step, Guard guard) {
        return NewKey.in(step, Kind.FOREIGN_KEY)
                .filter(key -> cascades(key.constraint()))
                .map(key -> Remark.on(
                        key.table(),
                        "Rows of " + key.table() + " go with the rows of "
                                + key.constraint().references() + " that they refer to."));
    }

    private static boolean cascades(NewConstraint key) {
        return key.cascades();
    }
}
