package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;

/** SET NOT NULL on a column that nothing proves to be filled. */
final class SetNotNullScanRule implements Rule {

    @Override
    public String id() {
        return "set-not-null-scan";
    }

    @Override
    public Facts about() {
        return Facts.of(SetNotNull.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof SetNotNull set) || !step.existed(set.table()) || !step.works(set.table())) {
            return Seq.empty();
        }
        return Remark.on(
                        set.table(),
                        "Nobody can read or write " + set.table() + " while all of it is read to see that "
                                + set.column() + " is never null.")
                .safer(ConstraintPlans.notNull(set.table(), set.column()))
                .alone();
    }
}
