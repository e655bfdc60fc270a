package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;

/** NOT VALID on a constraint that has an index. */
final class ImpossibleNotValidRule implements Rule {

    @Override
    public String id() {
        return "impossible-not-valid";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddConstraint add) || !add.impossible()) {
            return Seq.empty();
        }
        return Remark.on(add.table(), "PostgreSQL refuses NOT VALID on this constraint of " + add.table() + ".")
                .safer(ConstraintPlans.add(step.schema().table(add.table()), add.constraint()))
                .meaning(WILL_FAIL)
                .alone();
    }
}
