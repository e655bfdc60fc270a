package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.ColumnPlans;
import dev.lockkeeper.lint.schema.Column.Generated;

/** ADD COLUMN … GENERATED ALWAYS AS (…) STORED, and another expression for such a column. */
final class AddColumnStoredGeneratedRule implements Rule {

    @Override
    public String id() {
        return "add-column-stored-generated";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, ChangeColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof ChangeColumn change && change.change() == ChangeColumn.Change.SET_EXPRESSION) {
            return computedAnew(step, change);
        }
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

    private static Seq<Remark> computedAnew(Step step, ChangeColumn change) {
        return step.effects().workOn(change.table()) != Work.REWRITE
                ? Seq.empty()
                : Remark.on(
                                change.table(),
                                "The generated column " + change.column()
                                        + " is computed anew for every row, so all of " + change.table()
                                        + " is rewritten.")
                        .alone();
    }

    private static boolean applies(Step step, AddColumn add) {
        return add.column().generated() == Generated.STORED;
    }
}
