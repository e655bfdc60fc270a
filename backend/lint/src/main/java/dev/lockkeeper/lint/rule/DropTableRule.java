package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.LOSES_DATA;
import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.TablePlans;

/** DROP TABLE of a table that was there before. */
final class DropTableRule implements Rule {

    @Override
    public String id() {
        return "drop-table";
    }

    @Override
    public Facts about() {
        return Facts.of(DropTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof DropTable drop)
                || !step.existed(drop.table())
                || step.past().takesBack(drop.table())) {
            return Seq.empty();
        }
        var table = drop.table();
        var remark = Remark.on(table, "The table " + table + " is dropped with all its rows.")
                .safer(TablePlans.drop(step.schema(), table));
        return (step.knownEmpty(table)
                        ? remark.meaning(MAY_LOSE_DATA, BREAKS_CLIENTS)
                        : remark.meaning(LOSES_DATA, BREAKS_CLIENTS))
                .alone();
    }
}
