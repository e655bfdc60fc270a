package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD CONSTRAINT … CHECK without NOT VALID. */
final class AddCheckValidatesRule implements Rule {

    @Override
    public String id() {
        return "add-check-validates";
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
                        "Nobody can read or write " + add.table() + " while all of it is read to prove the new CHECK.")
                .safer(ConstraintPlans.add(step.schema().table(add.table()), add.constraint()))
                .alone();
    }

    private static boolean applies(NewConstraint constraint) {
        return constraint.kind() == Kind.CHECK && constraint.checkedNow();
    }
}
