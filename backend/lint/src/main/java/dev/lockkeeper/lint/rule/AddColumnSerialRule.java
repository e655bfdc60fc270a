package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ColumnPlans;

/** ADD COLUMN of a serial type. */
final class AddColumnSerialRule implements Rule {

    @Override
    public String id() {
        return "add-column-serial";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AddColumn add) || !step.existed(add.table()) || !applies(step, add)) {
            return Seq.empty();
        }
        return Remark.on(
                        add.table(),
                        "The serial column " + add.column().name() + " numbers every row, so all of " + add.table()
                                + " is rewritten.")
                .safer(ColumnPlans.serial(step.schema().table(add.table()), add.column()))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().type().serial();
    }
}
