package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ConstraintPlans;
import dev.lockkeeper.lint.schema.Column.Generated;

/** SET NOT NULL on a column that nothing proves to be filled, and a virtual column that may not be null. */
final class SetNotNullScanRule implements Rule {

    @Override
    public String id() {
        return "set-not-null-scan";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, SetNotNull.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AddColumn add) {
            return virtual(step, add);
        }
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

    /** Its values are nowhere: to see that none is null, each is computed. */
    private static Seq<Remark> virtual(Step step, AddColumn add) {
        boolean computes = add.column().generated() == Generated.VIRTUAL
                && add.column().notNull()
                && step.effects().workOn(add.table()) == Work.SCAN;
        return !computes
                ? Seq.empty()
                : Remark.on(
                                add.table(),
                                "Nobody can read or write " + add.table() + " while all of it is read to see that the "
                                        + "computed " + add.column().name() + " is never null.")
                        .alone();
    }
}
