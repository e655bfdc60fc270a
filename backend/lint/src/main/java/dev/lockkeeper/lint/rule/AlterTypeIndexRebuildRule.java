package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.TypePlans;

/** ALTER COLUMN … TYPE of an indexed column that leaves the rows alone. */
final class AlterTypeIndexRebuildRule implements Rule {

    @Override
    public String id() {
        return "alter-type-index-rebuild";
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
                        "Changing " + alter.column() + " leaves the rows of " + alter.table()
                                + " alone but rebuilds an index.")
                .safer(TypePlans.withoutIndexes(step.schema(), alter.table(), alter.column(), step.sql()))
                .alone();
    }

    private static boolean applies(Step step, AlterColumnType alter) {
        return step.effects().workOn(alter.table()) == Work.INDEX;
    }
}
