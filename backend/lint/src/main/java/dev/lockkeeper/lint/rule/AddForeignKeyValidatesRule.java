package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD FOREIGN KEY without NOT VALID. */
final class AddForeignKeyValidatesRule implements Rule {

    @Override
    public String id() {
        return "add-foreign-key-validates";
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
                        "Every row of " + add.table() + " is looked up in "
                                + add.constraint().references() + " while nobody can write to either.")
                .safer(ConstraintPlans.add(step.schema().table(add.table()), add.constraint()))
                .alone();
    }

    private static boolean applies(NewConstraint constraint) {
        return constraint.kind() == Kind.FOREIGN_KEY && constraint.checkedNow();
    }
}
