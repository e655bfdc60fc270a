package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ColumnPlans;
import dev.lockkeeper.lint.schema.Column.Generated;

/** ADD COLUMN … GENERATED ALWAYS AS (…) STORED. */
final class AddColumnStoredGeneratedRule implements Rule {

    @Override
    public String id() {
        return "add-column-stored-generated";
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
                        "The generated column " + add.column().name() + " is computed for every row, so all of "
                                + add.table() + " is rewritten.")
                .safer(ColumnPlans.computed(step.schema().table(add.table()), add.column()))
                .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().generated() == Generated.STORED;
    }
}
