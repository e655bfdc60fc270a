package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.TypePlans;

/** ALTER COLUMN … TYPE of a column with a CHECK. */
final class AlterTypeRecheckRule implements Rule {

    @Override
    public String id() {
        return "alter-type-recheck";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter) || !step.existed(alter.table()) || !applies(step, alter)) {
            return Seq.empty();
        }
        return Remark.on(
                        alter.table(),
                        "A CHECK over " + alter.column() + " is proved again for every row of " + alter.table() + ".")
                .safer(TypePlans.withoutChecks(step.schema(), alter.table(), alter.column(), step.sql()))
                .alone();
    }

    private static boolean applies(Step step, AlterColumnType alter) {
        return step.effects().workOn(alter.table()) == Work.SCAN;
    }
}
