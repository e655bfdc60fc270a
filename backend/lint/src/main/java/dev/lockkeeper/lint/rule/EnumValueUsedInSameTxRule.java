package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;

/** A value added by ALTER TYPE, used in the same transaction. */
final class EnumValueUsedInSameTxRule implements Rule {

    @Override
    public String id() {
        return "enum-value-used-in-same-tx";
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() == null || !step.first() || step.fact() instanceof AddEnumLabel) {
            return Seq.empty();
        }
        return Seq.from(step.schema()
                .types()
                .freshLabelIn(step.sql(), step.now().transaction())
                .map(label -> Remark.on(
                                null,
                                "The value '" + label
                                        + "' cannot be used before the transaction that added it has committed.")
                        .safer(step.past()
                                .adding(label)
                                .map(adding -> DataPlans.apart(adding, step.sql()))
                                .orElse(null))
                        .meaning(WILL_FAIL)));
    }
}
