package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;
import dev.lockkeeper.lint.schema.Constraint.Kind;

/** ADD CONSTRAINT … UNIQUE without USING INDEX. */
final class AddUniqueBuildsIndexRule implements Rule {

    @Override
    public String id() {
        return "add-unique-builds-index";
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
                        "The index of the new UNIQUE constraint is built while " + add.table()
                                + " is locked against reads and writes.")
                .safer(ConstraintPlans.add(step.schema().table(add.table()), add.constraint()))
                .alone();
    }

    private static boolean applies(NewConstraint constraint) {
        return constraint.kind() == Kind.UNIQUE && constraint.usingIndex() == null && !constraint.notValid();
    }
}
