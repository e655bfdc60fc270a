package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.ValidateConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;

/** VALIDATE of a constraint that the same transaction added. */
final class NotValidThenValidateSameTxRule implements Rule {

    @Override
    public String id() {
        return "not-valid-then-validate-same-tx";
    }

    @Override
    public Facts about() {
        return Facts.of(ValidateConstraint.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof ValidateConstraint validate) || !step.existed(validate.table())) {
            return Seq.empty();
        }
        return Seq.from(validate.known(step.now())
                .filter(known -> known.transaction() == step.now().transaction())
                .map(known -> Remark.on(
                                validate.table(),
                                validate.constraint() + " is validated under the lock that added it to "
                                        + validate.table() + ".")
                        .safer(ConstraintPlans.validate(validate.table(), validate.constraint()))));
    }
}
