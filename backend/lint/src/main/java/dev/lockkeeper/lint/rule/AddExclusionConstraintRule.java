package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD CONSTRAINT … EXCLUDE. */
final class AddExclusionConstraintRule implements Rule {

    @Override
    public String id() {
        return "add-exclusion-constraint";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddConstraint add) || !step.existed(add.table()) || !applies(add.constraint())) {
            return Seq.empty();
        }
        return Remark.on(
                        add.table(),
                        "The exclusion constraint is built and proved while " + add.table()
                                + " is locked against reads and writes; no online way exists.")
                .safer(DataPlans.bounded(step.sql()))
                .alone();
    }

    private static boolean applies(NewConstraint constraint) {
        return constraint.kind() == Kind.EXCLUDE && !constraint.notValid();
    }
}
