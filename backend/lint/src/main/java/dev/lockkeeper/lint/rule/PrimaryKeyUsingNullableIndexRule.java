package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Objects;

/** ADD PRIMARY KEY USING INDEX over a column that may be null. */
final class PrimaryKeyUsingNullableIndexRule implements Rule {

    @Override
    public String id() {
        return "primary-key-using-nullable-index";
    }

    @Override
    public Facts about() {
        return Facts.of(AddConstraint.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddConstraint add)
                || !step.existed(add.table())
                || add.constraint().kind() != Kind.PRIMARY_KEY
                || add.constraint().usingIndex() == null
                || !add.mayHoldNull(step.now())) {
            return Seq.empty();
        }
        return Remark.on(
                        add.table(),
                        "Nobody can read or write " + add.table() + " while all of it is read, because a column of "
                                + add.constraint().usingIndex() + " may be null.")
                .safer(safer(step, add))
                .alone();
    }

    private static Plan safer(Step step, AddConstraint add) {
        var index = new TableName(
                add.table().schema(), Objects.requireNonNull(add.constraint().usingIndex()));
        var draft = new PlanDraft();
        Seq.from(step.schema().index(index))
                .flatMap(known -> Seq.from(known.columns()))
                .filter(column -> !step.schema().table(add.table()).provesPresent(column))
                .forEach(column -> draft.then(ConstraintPlans.notNull(add.table(), column)));
        return draft.together("add the key", "Now the key is free", step.sql() + ";")
                .plan();
    }
}
