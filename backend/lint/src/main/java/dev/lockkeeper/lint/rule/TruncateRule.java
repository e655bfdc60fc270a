package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;
import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Truncate;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;

/** TRUNCATE of a table that was there before. */
final class TruncateRule implements Rule {

    @Override
    public String id() {
        return "truncate";
    }

    @Override
    public Facts about() {
        return Facts.of(Truncate.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Truncate truncate)) {
            return Seq.empty();
        }
        var emptied = truncate.emptied(step.now());
        return Seq.from(emptied).filter(step::existed).map(table -> remark(step, truncate, table)
                .safer(truncate.tables().contains(table) ? DataPlans.empty(step.schema(), emptied) : null)
                .meaning(step.knownEmpty(table) ? MAY_LOSE_DATA : LOSES_DATA));
    }

    /** CASCADE goes on to tables that nobody may have told of. */
    private static Remark remark(Step step, Truncate truncate, TableName table) {
        if (!truncate.tables().contains(table)) {
            return Remark.on(table, "Every row of " + table + " is removed too, because CASCADE reaches it.");
        }
        boolean further = truncate.cascade() && step.schema().told(table).isEmpty();
        return further
                ? Remark.on(table, "Every row of " + table + " is removed, and so are those of whatever refers to it.")
                        .needing("the foreign keys that point to " + table)
                : Remark.on(table, "Every row of " + table + " is removed.");
    }
}
