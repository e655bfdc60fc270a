package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.LOSES_DATA;
import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.TablePlans;
import dev.lockkeeper.lint.schema.Column;

/** DROP COLUMN of a column that was there before. */
final class DropColumnRule implements Rule {

    @Override
    public String id() {
        return "drop-column";
    }

    @Override
    public Facts about() {
        return Facts.of(DropColumn.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropColumn drop)
                || !step.existed(drop.table())
                || created(step, drop)
                || step.past().takesBack(drop.table(), drop.column())) {
            return Seq.empty();
        }
        var remark = Remark.on(
                        drop.table(),
                        "The column " + drop.column() + " of " + drop.table() + " is dropped with all its values.")
                .safer(TablePlans.dropColumn(step.schema(), drop.table(), drop.column()));
        return (step.knownEmpty(drop.table())
                        ? remark.meaning(MAY_LOSE_DATA, BREAKS_CLIENTS)
                        : remark.meaning(LOSES_DATA, BREAKS_CLIENTS))
                .alone();
    }

    private static boolean created(Step step, DropColumn drop) {
        return step.schema()
                .table(drop.table())
                .column(drop.column())
                .filter(Column::created)
                .isPresent();
    }
}
