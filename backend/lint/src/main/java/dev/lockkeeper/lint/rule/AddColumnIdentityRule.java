package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ColumnPlans;

/** ADD COLUMN … GENERATED AS IDENTITY. */
final class AddColumnIdentityRule implements Rule {

    @Override
    public String id() {
        return "add-column-identity";
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
                        "The identity column " + add.column().name() + " numbers every row, so all of " + add.table()
                                + " is rewritten.")
                .safer(ColumnPlans.identity(step.schema().table(add.table()), add.column()))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().identity();
    }
}
